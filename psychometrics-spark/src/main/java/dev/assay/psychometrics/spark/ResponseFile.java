// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.ResponseColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of responses as executors reach it: CSV, or Parquet when its name ends in {@code
 * .parquet}; one file or a folder of files. All fields are read as text.
 *
 * @param rows with one column more for CSV: what could not be read as a row
 */
record ResponseFile(String location, ResponseColumns columns, Dataset<Row> rows) {
  private static final String MALFORMED = "\u0000malformed";

  /**
   * @throws IllegalArgumentException when the header is not one, or rows of several files have no
   *     names
   */
  static ResponseFile of(SparkSession session, String location, Optional<String> groupColumn) {
    return location.endsWith(".parquet")
        ? parquet(session, location, groupColumn)
        : csv(session, location, groupColumn);
  }

  private static ResponseFile parquet(
      SparkSession session, String location, Optional<String> groupColumn) {
    Dataset<Row> table = session.read().parquet(location);
    ResponseColumns columns = columns(location, List.of(table.columns()), groupColumn);
    Column[] text =
        columns.names().stream()
            .map(name -> table.col("`" + name.replace("`", "``") + "`").cast(DataTypes.StringType))
            .toArray(Column[]::new);
    return named(new ResponseFile(location, columns, table.select(text)), table);
  }

  private static ResponseFile csv(
      SparkSession session, String location, Optional<String> groupColumn) {
    List<String> first = session.read().textFile(location).takeAsList(1);
    if (first.isEmpty()) {
      throw new IllegalArgumentException(location + ": is empty; a header of item names is needed");
    }
    Row header =
        session
            .read()
            .option("escape", "\"")
            .csv(session.createDataset(first, Encoders.STRING()))
            .first();
    List<String> names =
        IntStream.range(0, header.size())
            .mapToObj(i -> header.isNullAt(i) ? "" : header.getString(i).strip())
            .toList();
    ResponseColumns columns = columns(location, withoutMark(names), groupColumn);
    StructType text = new StructType();
    for (String name : columns.names()) {
      text = text.add(name, DataTypes.StringType);
    }
    Dataset<Row> rows =
        session
            .read()
            .option("header", true)
            .option("escape", "\"")
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", MALFORMED)
            .schema(text.add(MALFORMED, DataTypes.StringType))
            .csv(location);
    return named(new ResponseFile(location, columns, rows), rows);
  }

  /** Without the mark that some programs begin a file with. */
  private static List<String> withoutMark(List<String> names) {
    List<String> plain = new ArrayList<>(names);
    plain.replaceAll(name -> name.startsWith("\uFEFF") ? name.substring(1) : name);
    return plain;
  }

  private static ResponseColumns columns(
      String location, List<String> names, Optional<String> groupColumn) {
    try {
      return ResponseColumns.of(names, groupColumn);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(location + ": the header " + e.getMessage(), e);
    }
  }

  /** Rows are numbered in the order of one file; several have none. */
  private static ResponseFile named(ResponseFile file, Dataset<Row> table) {
    if (!file.columns.named() && table.inputFiles().length > 1) {
      throw new IllegalArgumentException(
          file.location + ": rows of several files have no order; a first column 'id' is needed");
    }
    return file;
  }

  /** One part for each task that reads. */
  JavaRDD<ReadPart> read() {
    ResponseColumns known = columns;
    return rows.javaRDD()
        .mapPartitions(all -> Collections.singletonList(ReadPart.of(all, known)).iterator());
  }
}
