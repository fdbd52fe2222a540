// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.PersonPart;
import dev.assay.psychometrics.calibration.Respondents;
import dev.assay.psychometrics.calibration.ResponseColumns;
import dev.assay.psychometrics.calibration.Tally;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Persons whose responses are in the memory of executors. Their names, and how many items each
 * answered, come to this process when they are first asked for, as their abilities do at the end.
 */
final class SparkRespondents implements Respondents {
  private final SparkSession session;
  private final JavaRDD<ReadPart> read;
  private final ResponseColumns columns;
  private final List<String> groups;
  private final SparkParts parts;
  private final Tally tally;
  private List<String> ids = List.of();
  private int[] answered = {};

  private SparkRespondents(
      SparkSession session,
      JavaRDD<ReadPart> read,
      ResponseColumns columns,
      List<String> groups,
      SparkParts parts) {
    this.session = session;
    this.read = read;
    this.columns = columns;
    this.groups = groups;
    this.parts = parts;
    this.tally = Calibration.tally(parts);
  }

  /**
   * @throws IllegalArgumentException when there is no row, or one is wrong
   */
  static SparkRespondents of(SparkSession session, ResponseFile file) {
    JavaRDD<ReadPart> read = file.read().persist(StorageLevel.MEMORY_ONLY());
    List<ReadPart.Summary> summaries = read.map(ReadPart::summary).collect();
    long rows = 0;
    for (ReadPart.Summary summary : summaries) {
      rows += summary.rows();
      if (!summary.wrong().isEmpty()) {
        throw new IllegalArgumentException(
            "%s: row %d below the header: %s"
                .formatted(file.location(), rows + 1, summary.wrong()));
      }
    }
    if (rows == 0) {
      throw new IllegalArgumentException(file.location() + ": has a header and no rows");
    }
    List<String> groups =
        summaries.stream().flatMap(part -> part.groups().stream()).distinct().sorted().toList();
    JavaRDD<PersonPart> persons =
        read.filter(part -> part.rows() > 0)
            .map(part -> part.persons(groups))
            .persist(StorageLevel.MEMORY_ONLY());
    var parts = new SparkParts(new JavaSparkContext(session.sparkContext()), persons);
    return new SparkRespondents(session, read, file.columns(), groups, parts);
  }

  @Override
  public List<String> items() {
    return columns.itemNames();
  }

  @Override
  public List<String> groups() {
    return groups;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public Calibration calibration(List<Model> models) {
    return Calibration.of(parts, tally, models);
  }

  @Override
  public String id(int person) {
    fetch();
    return columns.named() ? ids.get(person) : Integer.toString(person + 1);
  }

  @Override
  public int answered(int person) {
    fetch();
    return answered[person];
  }

  private void fetch() {
    if (answered.length == 0) {
      List<ReadPart.Persons> all = read.map(ReadPart::named).collect();
      ids = all.stream().flatMap(part -> part.ids().stream()).toList();
      answered = all.stream().flatMapToInt(part -> IntStream.of(part.answered())).toArray();
    }
  }

  @Override
  public void close() {
    session.stop();
  }
}
