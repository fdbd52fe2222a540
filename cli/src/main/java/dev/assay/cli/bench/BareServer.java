// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.serve.Leash;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The peer to compare with: the same framework, web server, connection pool and database with one
 * endpoint that inserts what it gets as one row. No accounts, no cookies, no tokens, no rules.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
class BareServer {
  static final String TABLE =
      """
      create table bare_save (
        id bigint generated always as identity primary key,
        payload jsonb not null,
        received_at timestamptz not null)
      """;
  static final String PORT = "port: ";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @EventListener
  void announce(WebServerInitializedEvent event) {
    System.out.println(PORT + event.getWebServer().getPort());
    System.out.flush();
  }

  @RestController
  static class Endpoint {
    private final JdbcClient jdbc;
    private final Clock clock;

    Endpoint(JdbcClient jdbc, Clock clock) {
      this.jdbc = jdbc;
      this.clock = clock;
    }

    @GetMapping("/")
    String first() {
      return "bare";
    }

    @PostMapping("/saves")
    Map<String, Long> save(@RequestBody String payload) {
      jdbc.sql("insert into bare_save (payload, received_at) values (?::jsonb, ?)")
          .params(payload, Timestamp.from(clock.instant()))
          .update();
      return Map.of("now", clock.millis());
    }
  }

  public static void main(String[] arguments) {
    Leash.attach(() -> {});
    SpringApplication application = new SpringApplication(BareServer.class, Endpoint.class);
    application.run(arguments);
  }
}
