// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int grade(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "grade";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Assay.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }

  @Test
  void a_number_of_workers_that_makes_no_sense_is_refused() {
    assertThat(grade("--workers", "0")).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("--workers", "1", "0");
  }

  @Test
  void without_a_database_it_says_where_it_looked_and_what_to_do() {
    assertThat(grade("--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains(folder.toString(), "./assay serve", "ASSAY_DATABASE_URL");
  }

  @Test
  @Tag("long")
  void it_joins_listens_to_nobody_and_signs_off_when_told_to_stop() throws Exception {
    var cluster = Cluster.in(folder.resolve("database")).start();
    try {
      Database database = cluster.application();
      Process early = process();
      assertThat(new String(early.getInputStream().readAllBytes()))
          .contains("older than this build");
      assertThat(early.waitFor()).isEqualTo(1);
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();

      Process grader = process();
      BufferedReader said = grader.inputReader();
      assertThat(said.readLine()).startsWith("ready: 3 answers and 1 runs at a time");
      while (graders(database) == 0) {
        Thread.onSpinWait();
      }
      assertThat(listening(grader)).isEmpty();
      grader.toHandle().destroy();
      assertThat(grader.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said.lines()).last().isEqualTo("stopped");
      assertThat(graders(database)).isZero();
    } finally {
      cluster.stop();
    }
  }

  private Process process() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Assay.class.getName(),
            "grade",
            "--workers",
            "3",
            "--runners",
            "1",
            "--data",
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static int graders(Database database) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from grader")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The sockets of a process that wait for connections, as the kernel lists them. */
  private static List<String> listening(Process process) throws IOException {
    Path of = Path.of("/proc", Long.toString(process.pid()));
    List<String> own;
    try (var descriptors = Files.list(of.resolve("fd"))) {
      own =
          descriptors
              .map(link -> {
                try {
                  return Files.readSymbolicLink(link).toString();
                } catch (IOException gone) {
                  return "";
                }
              })
              .filter(target -> target.startsWith("socket:["))
              .map(target -> target.replaceAll("[^0-9]", ""))
              .toList();
    }
    String listens = "0A";
    return List.of("net/tcp", "net/tcp6").stream()
        .flatMap(table -> lines(of.resolve(table)).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(row -> row.length > 9 && row[3].equals(listens) && own.contains(row[9]))
        .map(row -> row[1])
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
