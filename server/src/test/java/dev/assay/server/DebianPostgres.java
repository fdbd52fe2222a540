// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.postgres.Database;
import dev.assay.postgres.ServiceAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application context an empty database in Debian's PostgreSQL 15, as an operator with a
 * server of their own would. The server ends, and its files go, with this process.
 */
final class DebianPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  /** Serves until its standard input ends, which it does when this process is gone. */
  private static final String LEASH =
      """
      folder=$1; shift
      "$@" </dev/null & server=$!
      cat >/dev/null
      kill -QUIT $server; wait $server; cd /; rm -rf "$folder"
      """;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    assumeTrue(
        Files.isExecutable(PROGRAMS.resolve("initdb")),
        "Debian's PostgreSQL 15 is not here: sudo apt-get install postgresql-15");
    try {
      FreshDatabase.use(serve(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException("PostgreSQL 15 did not start", e);
    }
  }

  private static Database serve() throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("assay-debian-postgres-");
    ServiceAccount account = ServiceAccount.named("assay-db");
    account.own(folder);
    String data = folder.resolve("data").toString();
    List<String> create =
        account.command(
            List.of(
                PROGRAMS.resolve("initdb").toString(),
                "--no-sync",
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "-D",
                data));
    Process created = new ProcessBuilder(create).redirectErrorStream(true).start();
    String said = new String(created.getInputStream().readAllBytes());
    if (created.waitFor() != 0) {
      throw new IOException(said);
    }
    int port = freePort();
    List<String> server = new ArrayList<>(List.of("setsid", "sh", "-c", LEASH, "sh"));
    server.add(folder.toString());
    server.addAll(
        account.command(
            List.of(
                PROGRAMS.resolve("postgres").toString(),
                "-D",
                data,
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off")));
    Process running =
        new ProcessBuilder(server)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
    return prepared(new Database(url + "postgres", "postgres", ""), running, url + "assay");
  }

  /** The role and the database of {@code docs/operating.md}. */
  private static Database prepared(Database superuser, Process server, String url)
      throws SQLException, InterruptedException {
    try (Connection connection = connected(superuser, server);
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE ROLE assay LOGIN PASSWORD 'assay'");
      sql.execute("CREATE DATABASE assay OWNER assay ENCODING 'UTF8' TEMPLATE template0");
    }
    return new Database(url, "assay", "assay");
  }

  private static Connection connected(Database database, Process server)
      throws SQLException, InterruptedException {
    while (true) {
      try {
        return database.connect();
      } catch (SQLException notYet) {
        if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw notYet;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
