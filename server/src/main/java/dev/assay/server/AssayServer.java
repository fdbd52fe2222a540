// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * One process of Assay: the web process, which serves pages and API and may start no sandbox, or a
 * grader, which runs candidates' work and opens no listening socket. They meet in the database.
 *
 * <p>The property {@code assay.role} says which: {@code web} (the default) or {@code grader}.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class AssayServer {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    boolean grades = "grader".equals(System.getProperty("assay.role", System.getenv("ASSAY_ROLE")));
    (grades ? grader() : web()).run(args);
  }

  /** A grader, not started yet. */
  public static SpringApplication grader() {
    SpringApplication application = new SpringApplication(AssayServer.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setAdditionalProfiles("grader");
    return application;
  }

  private static SpringApplication web() {
    SpringApplication application = new SpringApplication(AssayServer.class);
    application.setAdditionalProfiles("web");
    return application;
  }
}
