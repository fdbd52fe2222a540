// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Graders beside the web process under test: in this JVM, or in one of their own to be killed. */
public final class TestGrader {
  private static final List<String> SETTINGS = List.of("url", "username", "password");

  private TestGrader() {}

  /** A grader on the database of the given web process, in this JVM. */
  public static ConfigurableApplicationContext in(Environment web, String... more) {
    Stream<String> database =
        SETTINGS.stream().map(name -> "--spring.datasource." + name + "=" + setting(web, name));
    return new SpringApplicationBuilder(AssayServer.class)
        .web(WebApplicationType.NONE)
        .profiles("grader")
        .run(
            Stream.of(database, models(web), Stream.of(more))
                .flatMap(settings -> settings)
                .toArray(String[]::new));
  }

  /** A grader on the database of the given web process, in a JVM of its own. */
  public static Process process(Environment web, Path log) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Dassay.role=grader",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              AssayServer.class.getName());
      builder.environment().put("ASSAY_DATABASE_URL", setting(web, "url"));
      builder.environment().put("ASSAY_DATABASE_USER", setting(web, "username"));
      builder.environment().put("ASSAY_DATABASE_PASSWORD", setting(web, "password"));
      return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where models may be, and what opens their keys. */
  private static Stream<String> models(Environment web) {
    return Stream.of("assay.model.hosts", "assay.installation.key")
        .map(name -> "--" + name + "=" + web.getRequiredProperty(name));
  }

  private static String setting(Environment web, String name) {
    return web.getRequiredProperty("spring.datasource." + name);
  }
}
