// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Respondents;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading with Spark, in this process. */
class SparkRespondentSourceTest {
  private static final String HERE = "local[2]";

  @TempDir private Path folder;

  private static Respondents read(Path file, Optional<String> groups) throws IOException {
    return new SparkRespondentSource().read(HERE, file.toString(), groups);
  }

  @Test
  void csv_and_parquet_give_what_one_process_finds() throws IOException {
    var table = InventedTable.of(3_000, 8, 3);
    CalibrationResult alone =
        Calibration.of(table.responses(), table.models()).withGroups(table.groupOf()).estimate();
    Path csv = table.write(folder.resolve("responses.csv"));
    Path parquet = folder.resolve("responses.parquet");
    try (var session = SparkSession.builder().master(HERE).getOrCreate()) {
      session
          .read()
          .option("header", true)
          .option("inferSchema", true)
          .option("nullValue", "NA")
          .csv(csv.toString())
          .coalesce(1)
          .write()
          .parquet(parquet.toString());
    }
    for (Path file : new Path[] {csv, parquet}) {
      try (Respondents respondents = read(file, Optional.of("team"))) {
        assertThat(respondents.items()).hasSize(8).startsWith("q1");
        assertThat(respondents.groups()).containsExactly("even", "odd");
        assertThat(respondents.tally().persons()).isEqualTo(3_000);
        assertThat(respondents.id(2_999)).isEqualTo("p2999");
        assertThat(respondents.answered(17)).isEqualTo(table.responses().answered(17));
        InventedTable.requireSame(alone, respondents.calibration(table.models()).estimate());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q1,q2;0,1;1,x        | row 2 below the header: column 2 (q2): 'x' is not a score category
          q1,q2;0,1;1,21       | row 2 below the header: column 2 (q2): '21' is not a score category
          q1,q2;0              | row 1 below the header: has not the 2 fields that the header names
          q1,q2;0,1;0,1,1      | row 2 below the header: has not the 2 fields that the header names
          q1,q1;0,1            | the header column 2: 'q1' is there twice
          q1,;0,1              | the header column 2 has no name
          id;a                 | the header names 0 items
          q1,q2                | has a header and no rows
          """)
  void what_is_wrong_with_a_table_is_named_with_its_place(String table, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.csv"), table.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> read(file, Optional.empty()).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.csv")
        .hasMessageContaining(message);
  }

  @Test
  void rows_of_several_files_need_names() throws IOException {
    Path several = Files.createDirectory(folder.resolve("several"));
    Files.writeString(several.resolve("1.csv"), "q1,q2\n0,1\n");
    Files.writeString(several.resolve("2.csv"), "q1,q2\n1,1\n");
    assertThatThrownBy(() -> read(several, Optional.empty()).close())
        .hasMessageEndingWith("rows of several files have no order; a first column 'id' is needed");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> read(folder.resolve("none.csv"), Optional.empty()).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.csv");
  }

  @Test
  void a_master_that_is_none_is_told_from_one_that_does_not_answer() throws IOException {
    var source = new SparkRespondentSource();
    assertThatThrownBy(() -> source.read("nonsense", "any.csv", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'nonsense' is not a Spark master");
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> source.read("spark://127.0.0.1:" + free, "any.csv", Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no Spark master answers at spark://127.0.0.1:" + free);
  }
}
