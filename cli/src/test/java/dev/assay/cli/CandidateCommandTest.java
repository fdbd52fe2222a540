// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CandidateCommandTest {
  private static final Map<String, String> KEY = Map.of("ASSAY_API_KEY", "assay_secret");

  @Test
  void without_a_key_it_says_where_to_get_one() {
    assertRefused(Map.of(), 2, "ASSAY_API_KEY", "--server", "http://127.0.0.1:1");
  }

  @Test
  void numbers_and_addresses_that_make_no_sense_are_refused() {
    assertRefused(KEY, 2, "--runs must be between 1 and 20, not 0", "--runs", "0");
    assertRefused(KEY, 2, "--server must be an address", "--server", "localhost");
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_sentence() {
    assertRefused(KEY, 1, "could not be reached", "--server", "http://127.0.0.1:1");
  }

  @Test
  void what_the_server_refuses_is_told_in_its_words_and_without_the_key() throws IOException {
    assertThatServer(401, "{\"detail\": \"assay_secret\"}", 2, "does not know the key");
    assertThatServer(403, "{\"detail\": \"The key has another role.\"}", 2, "another role");
    assertThatServer(500, "{\"detail\": \"It failed.\"}", 1, "It failed.");
    assertThatServer(200, "<html>", 1, "does not speak the API");
    assertThatServer(200, "{\"items\": []}", 2, "no test with the id or name Backend");
  }

  private static void assertThatServer(int status, String body, int exit, String told)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1",
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      assertRefused(KEY, exit, told, "--server", address);
    } finally {
      server.stop(0);
    }
  }

  private static void assertRefused(
      Map<String, String> environment, int exit, String told, String... options) {
    CandidateCommand command = new CandidateCommand();
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"--model", "Local", "--test", "Backend"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    new CommandLine(command).parseArgs(all);
    assertThatThrownBy(() -> command.call(environment))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(exit))
        .hasMessageContaining(told)
        .hasMessageNotContaining("assay_secret");
  }
}
