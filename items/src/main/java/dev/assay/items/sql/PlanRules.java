// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.YamlFields;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of the plan of a query. Sizes are relative to the reference's plan on the same data
 * in the same run, so that they hold on any machine and with any version of PostgreSQL.
 *
 * @param noSeqScan tables that must not be read from end to end
 * @param usesIndex tables that must be read by an index
 * @param maxRowsRead at most so many times the rows that the reference fetches from tables
 * @param maxPagesRead at most so many times the pages that the reference looks at
 */
public record PlanRules(
    List<String> noSeqScan,
    List<String> usesIndex,
    Optional<Double> maxRowsRead,
    Optional<Double> maxPagesRead) {

  public PlanRules {
    noSeqScan = List.copyOf(noSeqScan);
    usesIndex = List.copyOf(usesIndex);
  }

  static PlanRules read(YamlFields fields) {
    return new PlanRules(
        fields.texts("no-seq-scan"),
        fields.texts("uses-index"),
        fields.optionalNumber("max-rows-read", 1, 1_000),
        fields.optionalNumber("max-pages-read", 1, 1_000));
  }

  boolean ask() {
    return !noSeqScan.isEmpty()
        || !usesIndex.isEmpty()
        || maxRowsRead.isPresent()
        || maxPagesRead.isPresent();
  }
}
