// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.judge.SandboxExtension;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.Driver;

/** A service's database: prepared once, copied for each, and charged to nobody's service. */
@ExtendWith(SandboxExtension.class)
class PreparedDatabaseTest {
  private static final long MB = 1L << 20;
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final String PROGRAM =
      """
      import java.sql.DriverManager;

      public class Program {
        public static void main(String[] statements) throws Exception {
          try (var database =
                  DriverManager.getConnection("jdbc:postgresql://127.0.0.1/postgres?user=service");
              var statement = database.createStatement()) {
            for (String sql : statements) {
              boolean rows = statement.execute(sql);
              if (rows && statement.getResultSet().next()) {
                System.out.println(statement.getResultSet().getString(1));
              }
            }
          }
        }
      }
      """;

  @Test
  void each_service_gets_a_copy_of_what_was_prepared(Sandbox sandbox) throws Exception {
    PreparedDatabase prepared =
        PreparedDatabase.of(sandbox, "create table t (n int);\ninsert into t values (1), (2);");
    String[] counting = {"insert into t values (3)", "select count(*) from t"};
    for (int use = 0; use < 2; use++) {
      try (CellNetwork network = sandbox.network();
          RunningCell database = prepared.start(sandbox, network)) {
        assertThat(said(sandbox, network, counting)).isEqualTo("3");
        assertThat(database.alive()).isTrue();
      }
    }
  }

  @Test
  void what_the_database_takes_is_not_charged_to_the_service(Sandbox sandbox) throws Exception {
    PreparedDatabase prepared = PreparedDatabase.of(sandbox, "create table t (words text);");
    long most = 160 * MB;
    try (CellNetwork network = sandbox.network();
        RunningCell database = prepared.start(sandbox, network);
        RunningCell service =
            sandbox.start(
                client(
                        "insert into t select repeat('x', 900) from generate_series(1, 180000)",
                        "select pg_table_size('t') > 160 * 1024 * 1024")
                    .with(limits(most)),
                network)) {
      assertThat(new String(service.stdout().readAllBytes(), UTF_8)).isEqualTo("t\n");
      Execution served = service.waitFor();
      assertThat(served.outcome()).isEqualTo(Outcome.EXITED);
      database.kill();
      long charged = database.waitFor().peakMemoryBytes();
      assertThat(charged).isGreaterThan(most);
      assertThat(served.peakMemoryBytes()).isLessThan(most);
    }
  }

  @Test
  void a_service_that_uses_up_its_own_memory_leaves_the_database_alone(Sandbox sandbox)
      throws Exception {
    PreparedDatabase prepared = PreparedDatabase.of(sandbox, "create table t (n int);");
    String greedy = "kept = [bytearray(b'x' * 1000000) for _ in range(1000)]";
    try (CellNetwork network = sandbox.network();
        RunningCell database = prepared.start(sandbox, network);
        RunningCell service =
            sandbox.start(
                Cell.of("/usr/bin/python3", "-c", greedy).with(limits(64 * MB)), network)) {
      assertThat(service.waitFor().outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
      assertThat(said(sandbox, network, "select count(*) from t")).isEqualTo("0");
      assertThat(database.alive()).isTrue();
    }
  }

  @Test
  void a_script_with_a_mistake_is_named(Sandbox sandbox) {
    assertThatThrownBy(() -> PreparedDatabase.of(sandbox, "create table t (n integr);"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("type \"integr\" does not exist");
  }

  private static String said(Sandbox sandbox, CellNetwork network, String... statements)
      throws Exception {
    try (RunningCell client = sandbox.start(client(statements).with(limits(400 * MB)), network)) {
      String said = new String(client.stdout().readAllBytes(), UTF_8).strip();
      assertThat(client.waitFor().exitCode()).isZero();
      return said;
    }
  }

  private static Limits limits(long bytes) {
    return Limits.defaults().withTime(Limits.FOREVER, Limits.FOREVER).withMemory(bytes);
  }

  private static Cell client(String... statements) throws Exception {
    Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var command =
        new ArrayList<>(
            List.of(JAVA.toString(), "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", "/opt/driver.jar", "/program/Program.java"));
    command.addAll(List.of(statements));
    return Cell.of(command)
        .with(new Mount.ReadOnly(driver, "/opt/driver.jar"))
        .with(new Mount.Files(Tree.of("Program.java", PROGRAM.getBytes(UTF_8)), "/program"));
  }
}
