// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

  @TempDir Path folder;
  private Cluster cluster;

  @BeforeEach
  void below_a_folder_that_only_its_owner_can_enter() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    cluster = Cluster.in(folder.resolve("data base"));
  }

  @AfterEach
  void stop() {
    cluster.running().ifPresent(RunningCluster::stop);
  }

  @Test
  void what_is_committed_survives_a_restart() throws SQLException {
    RunningCluster first = cluster.start();
    write(first, "CREATE TABLE fruit AS SELECT 'quince' AS name");
    first.stop();
    assertThat(fruit(cluster.start())).isEqualTo("quince");
  }

  @Test
  void a_server_left_behind_is_adopted() throws SQLException {
    RunningCluster first = cluster.start();
    write(first, "CREATE TABLE fruit AS SELECT 'quince' AS name");
    RunningCluster second = cluster.start();
    assertThat(second.application().url()).isEqualTo(first.application().url());
    assertThat(fruit(second)).isEqualTo("quince");
  }

  @Test
  void a_killed_server_starts_again_with_what_was_committed() throws Exception {
    RunningCluster first = cluster.start();
    write(first, "CREATE TABLE fruit AS SELECT 'quince' AS name");
    long pid = Postmaster.of(data()).orElseThrow().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    first.onExit().join();
    assertThat(fruit(cluster.start())).isEqualTo("quince");
  }

  @Test
  void a_process_number_in_use_by_somebody_else_is_no_server() throws Exception {
    cluster.start().stop();
    Files.writeString(
        Postmaster.file(data()),
        ProcessHandle.current().pid() + "\n/proc/self/cwd\n0\n5432\n\n127.0.0.1\n0 0\nready\n");
    cluster.start();
    assertThat(Postmaster.of(data()).orElseThrow().pid())
        .isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void a_cluster_whose_making_was_cut_short_is_made_anew() throws Exception {
    Path half = Files.createDirectories(folder.resolve("data base/cluster.new/base"));
    Files.writeString(half.resolve("rubbish"), "half");
    assertThat(read(cluster.start(), "SELECT current_user")).isEqualTo("assay");
    assertThat(folder.resolve("data base/cluster.new")).doesNotExist();
  }

  @Test
  void passwords_are_for_the_owner_of_the_folder_alone() throws Exception {
    cluster.start();
    assertThat(Files.getPosixFilePermissions(folder.resolve("data base/credentials")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private Path data() {
    return folder.resolve("data base/cluster");
  }

  private static String fruit(RunningCluster running) throws SQLException {
    return read(running, "SELECT name FROM fruit");
  }

  private static String read(RunningCluster running, String query) throws SQLException {
    try (var connection = running.application().connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void write(RunningCluster running, String sql) throws SQLException {
    try (var connection = running.application().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
