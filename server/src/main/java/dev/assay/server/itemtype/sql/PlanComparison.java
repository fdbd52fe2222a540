// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.sql.PlanRules;
import dev.assay.judge.sql.QueryPlan;
import java.util.Optional;

/** Holds a plan against rules, and against the reference's plan where they are relative. */
record PlanComparison(PlanRules rules, QueryPlan reference) {
  /** What is smaller counts as this: a page more or less says nothing of a plan. */
  private static final double SMALL = 10;

  /** The first rule that the plan breaks, in words; empty when it keeps all. */
  Optional<String> broken(QueryPlan plan) {
    for (String table : rules.noSeqScan()) {
      if (plan.reads().stream().anyMatch(read -> read.table().equals(table) && read.wholeTable())) {
        return Optional.of("reads " + table + " from end to end");
      }
    }
    for (String table : rules.usesIndex()) {
      if (plan.reads().stream().noneMatch(read -> read.table().equals(table) && read.byIndex())) {
        return Optional.of("does not read " + table + " by an index");
      }
    }
    return more(rules.maxRowsRead(), reference.rows(), plan.rows(), "rows")
        .or(() -> more(rules.maxPagesRead(), reference.pages(), plan.pages(), "pages"));
  }

  private static Optional<String> more(
      Optional<Double> times, double reference, double actual, String what) {
    return times
        .filter(factor -> actual > factor * Math.max(SMALL, reference))
        .map(factor ->
            "reads %.0f %s where the reference reads %.0f".formatted(actual, what, reference));
  }
}
