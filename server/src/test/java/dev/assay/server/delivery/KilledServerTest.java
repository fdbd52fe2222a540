// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.AssayServer;
import dev.assay.server.ServerTest;
import dev.assay.server.delivery.TestCandidates.Invited;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Kills a web process in the middle of saves: what it acknowledged is in the database. */
@ServerTest
@Tag("long")
class KilledServerTest {
  private static final long SEED = 20_260_302;

  @Autowired private TestCandidates candidates;
  @Autowired private Environment environment;
  @Autowired private Clock clock;
  @TempDir private Path logs;

  @Test
  void no_acknowledged_save_is_lost_when_the_server_is_killed() throws Exception {
    int port = freePort();
    Process server = start(port);
    try (CandidateBrowser browser = new CandidateBrowser(port)) {
      Invited ada = candidates.invited(1, "{\"minutes\": 40}");
      until(browser, ada, server);
      browser.start(ada);
      int last = 20 + new Random(SEED).nextInt(200);
      List<String> acknowledged = new ArrayList<>();
      try {
        for (long seq = 1; ; seq++) {
          HttpResponse<String> answer = browser.save(ada, 1, "writer-1", seq, "a", clock.millis());
          assertThat(answer.body()).contains("IN_TIME");
          acknowledged.add("writer-1 " + seq + " IN_TIME");
          if (seq == last) {
            // No pause: the next saves are under way while the process dies.
            Thread.ofVirtual().start(server::destroyForcibly);
          }
        }
      } catch (IOException killed) {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(last);
      }
      assertThat(candidates.arrivals(ada)).containsAll(acknowledged);
    } finally {
      server.destroyForcibly();
    }
  }

  /** Asks until the process answers; the process ending is the only failure. */
  private static void until(CandidateBrowser browser, Invited invited, Process server)
      throws Exception {
    while (!server.waitFor(200, TimeUnit.MILLISECONDS)) {
      try {
        browser.get(invited.link());
        return;
      } catch (IOException notYet) {
        // not listening yet
      }
    }
    throw new AssertionError("the server ended before it answered");
  }

  private Process start(int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dserver.port=" + port,
            "-cp",
            System.getProperty("java.class.path"),
            AssayServer.class.getName());
    builder.environment().put("ASSAY_DATABASE_URL", setting("url"));
    builder.environment().put("ASSAY_DATABASE_USER", setting("username"));
    builder.environment().put("ASSAY_DATABASE_PASSWORD", setting("password"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(logs.resolve("server.log").toFile())
        .start();
  }

  private String setting(String name) {
    return environment.getRequiredProperty("spring.datasource." + name);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
