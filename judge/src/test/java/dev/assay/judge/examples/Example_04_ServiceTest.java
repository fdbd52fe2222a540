// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.SandboxExtension;
import dev.assay.judge.service.PreparedDatabase;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.Driver;

/**
 * A server, its database and its client: three cells with users, files, processes and limits of
 * their own, and one network between them that leads nowhere else.
 */
@ExtendWith(SandboxExtension.class)
class Example_04_ServiceTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Limits STAYS =
      Limits.defaults().withTime(Limits.FOREVER, Limits.FOREVER).withMemory(512L << 20);

  private static final String TABLES =
      "create table greeting (words text); insert into greeting values ('good morning');";

  private static final String SERVER =
      """
      import com.sun.net.httpserver.HttpServer;
      import java.net.InetSocketAddress;
      import java.sql.DriverManager;

      public class Server {
        public static void main(String[] arguments) throws Exception {
          var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
          server.createContext("/", exchange -> {
            try (var database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1/postgres?user=service");
                var row = database.createStatement().executeQuery("select words from greeting")) {
              row.next();
              byte[] words = row.getString(1).getBytes();
              exchange.sendResponseHeaders(200, words.length);
              exchange.getResponseBody().write(words);
            } catch (Exception notYet) {
              exchange.sendResponseHeaders(503, -1);
            }
            exchange.close();
          });
          server.start();
          System.out.println("listening");
        }
      }
      """;

  private static final String CLIENT =
      """
      import os, time, urllib.error, urllib.request
      while True:
          try:
              print(urllib.request.urlopen("http://127.0.0.1:8080/").read().decode())
              break
          except urllib.error.HTTPError:
              time.sleep(0.1)
      seen = [open(f"/proc/{name}/comm").read() for name in os.listdir("/proc") if name.isdigit()]
      print("postgres\\n" in seen or "java\\n" in seen, os.path.exists("/work/data"))
      """;

  @Test
  void a_client_asks_a_server_that_asks_a_database(Sandbox sandbox) throws Exception {
    // WRONG: one cell for all three. They would share a user, so that a service could read the
    // files of its database and stop its own prober, and a memory limit.
    // RIGHT: a cell each, in one network.
    // WRONG: to initialise the database in each cell, while everybody waits.
    // RIGHT: to prepare its data directory once; each cell gets a copy.
    PreparedDatabase prepared = PreparedDatabase.of(sandbox, TABLES);
    try (CellNetwork network = sandbox.network();
        RunningCell database = prepared.start(sandbox, network);
        RunningCell server = sandbox.start(server(), network)) {
      assertThat(line(server)).isEqualTo("listening");
      try (RunningCell client = sandbox.start(client(), network)) {
        String said = new String(client.stdout().readAllBytes(), UTF_8);
        assertThat(client.waitFor().outcome()).isEqualTo(Outcome.EXITED);
        assertThat(said).isEqualTo("good morning\nFalse False\n");
      }
      assertThat(server.alive()).isTrue();
      assertThat(database.alive()).isTrue();
    }
  }

  @Test
  void outside_their_network_nobody_is_there(Sandbox sandbox) throws Exception {
    String program =
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/', timeout=5)";
    try (CellNetwork network = sandbox.network();
        RunningCell server = sandbox.start(server(), network);
        RunningCell stranger = sandbox.start(Cell.of("/usr/bin/python3", "-c", program))) {
      assertThat(line(server)).isEqualTo("listening");
      assertThat(new String(stranger.stderr().readAllBytes(), UTF_8)).contains("refused");
      assertThat(stranger.waitFor().exitCode()).isEqualTo(1);
    }
  }

  private static Cell server() throws Exception {
    Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Cell.of(JAVA.toString(), "-cp", "/opt/driver.jar", "/program/Server.java")
        .with(new Mount.ReadOnly(driver, "/opt/driver.jar"))
        .with(new Mount.Files(Tree.of("Server.java", SERVER.getBytes(UTF_8)), "/program"))
        .with(STAYS);
  }

  private static Cell client() {
    return Cell.of("/usr/bin/python3", "-c", CLIENT);
  }

  private static String line(RunningCell cell) throws IOException {
    return new BufferedReader(new InputStreamReader(cell.stdout(), UTF_8)).readLine();
  }
}
