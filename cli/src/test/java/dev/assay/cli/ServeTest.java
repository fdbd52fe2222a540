// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real thing, as an operator does, and treats it badly. */
class ServeTest {

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    Cluster.in(database()).running().ifPresent(RunningCluster::stop);
  }

  @Test
  void nothing_is_lost_when_everything_is_killed() throws Exception {
    Process first = serve();
    String address = announced(first, "ready");
    assertThat(announced(first, "owner")).startsWith(address);
    assertThat(statusOf(address)).isLessThan(500);
    write("INSERT INTO organisation VALUES (gen_random_uuid(), 'Kept', '{}', now())");

    List<ProcessHandle> services = first.descendants().toList();
    assertThat(services).isNotEmpty();
    first.destroyForcibly().waitFor();
    for (ProcessHandle service : services) {
      if (service.info().command().orElse("").endsWith("java")) {
        service.onExit().get(30, TimeUnit.SECONDS);
      }
    }

    Process second = serve();
    assertThat(statusOf(announced(second, "ready"))).isLessThan(500);
    assertThat(read("SELECT name FROM organisation WHERE name = 'Kept'")).isEqualTo("Kept");
  }

  @Test
  void a_stop_leaves_no_process_behind() throws Exception {
    Process server = serve();
    announced(server, "ready");
    List<ProcessHandle> services = server.descendants().toList();
    server.destroy();
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(services).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void a_folder_in_use_is_refused_with_the_process_that_uses_it() throws Exception {
    Process first = serve();
    announced(first, "ready");
    Process second = serve();
    assertThat(said(second)).contains("in use", Long.toString(first.pid()));
    assertThat(second.waitFor()).isEqualTo(1);
  }

  @Test
  void a_demonstration_keeps_away_from_other_peoples_folders() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/diary"), "mine");
    Process server = serve("--demo");
    assertThat(said(server)).contains("not empty", "--data");
    assertThat(server.waitFor()).isEqualTo(1);
    assertThat(folder.resolve("data/database")).doesNotExist();
  }

  @Test
  void a_demonstration_is_for_this_machine_only() throws Exception {
    Process server = serve("--demo", "--host", "0.0.0.0");
    assertThat(said(server)).contains("--demo", "this machine only");
    assertThat(server.waitFor()).isEqualTo(2);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path database() {
    return data().resolve("database");
  }

  private Process serve(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay",
                "serve",
                "--port",
                "0",
                "--data",
                data().toString()));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  /** What follows a word on stdout, such as the address after {@code ready}. */
  private static String announced(Process process, String word) throws IOException {
    List<String> before = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      if (line.startsWith(word + ": ")) {
        return line.substring(word.length() + 2);
      }
      before.add(line);
    }
    throw new AssertionError("no '" + word + "' but: " + before);
  }

  private static String said(Process process) throws IOException {
    return String.join("\n", process.inputReader().lines().toList());
  }

  private static int statusOf(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private void write(String sql) throws SQLException {
    Database database = Cluster.in(database()).running().orElseThrow().application();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String read(String query) throws SQLException {
    Database database = Cluster.in(database()).running().orElseThrow().application();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
