// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.postgres.PostgresBinaries;
import dev.assay.postgres.ServiceAccount;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program the services run: a JDK, a class path and, once trained, an AOT cache that lets them
 * start faster. All of it is readable for service accounts.
 */
public record Program(Path java, List<Path> classPath, Optional<Path> content, Path aotCache) {

  /** The program this process runs itself. */
  public static Program ofThisProcess() throws IOException {
    Path cache = PostgresBinaries.cache();
    SharedFiles shared = new SharedFiles(cache);
    boolean share = ServiceAccount.isRoot();
    List<Path> classPath = new ArrayList<>();
    StringBuilder facts = new StringBuilder(System.getProperty("java.vm.version"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.exists(path)) {
        Path readable = share ? shared.readable(path) : path;
        classPath.add(readable);
        facts.append('\n').append(readable).append(Files.getLastModifiedTime(readable));
      }
    }
    Path home = Path.of(System.getProperty("java.home"));
    Path java = (share ? shared.readable(home) : home).resolve("bin/java");
    Optional<Path> content = shippedContent();
    if (share && content.isPresent()) {
      content = Optional.of(shared.readable(content.get()));
    }
    if (share) {
      shared.sweep();
    }
    Path aot = cache.resolve("aot").resolve(Fingerprint.of(facts.toString()) + ".aot");
    return new Program(java, List.copyOf(classPath), content, aot);
  }

  private static Optional<Path> shippedContent() {
    return Optional.ofNullable(System.getenv("ASSAY_HOME"))
        .map(home -> Path.of(home, "content"))
        .filter(Files::isDirectory);
  }

  /** The command that runs a main class, with the AOT cache when there is one. */
  public List<String> command(Class<?> main, List<String> options) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.add("-XX:-UsePerfData");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(main.getName());
    return List.copyOf(command);
  }

  /** Use of the AOT cache if it is there; a stale one is ignored by Java with a warning. */
  public List<String> serviceOptions() {
    return Files.exists(aotCache) ? List.of("-XX:AOTCache=" + aotCache) : List.of();
  }

  /** A grader mostly waits for sandboxes: the simple compiler and collector leave them more. */
  List<String> graderOptions() {
    List<String> options = new ArrayList<>(serviceOptions());
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    return List.copyOf(options);
  }
}
