// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.ItemDocument;
import dev.assay.items.Manifest;
import dev.assay.items.MarkedGroup;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An SQL item, hidden data and reference answer included.
 *
 * @param statement Markdown
 * @param schema DDL
 * @param answer what a candidate writes
 * @param ordered whether the order of the rows counts
 * @param names whether column names must match as well as values
 * @param owns tables that a script may alter
 * @param writes tables whose rows a script may change
 * @param dataSets SQL that fills the tables, by the name of its file without {@code .sql}
 * @param state queries that tell what a script has left, by the name of the file
 * @param checks by the name of the file without {@code .yaml}
 * @param groups what earns marks
 * @param solution the reference query or script
 * @param accepted other right answers, by path
 * @param wrong answers that must not earn full marks, by path
 */
public record SqlDocument(
    Manifest manifest,
    String statement,
    String schema,
    Answer answer,
    boolean ordered,
    boolean names,
    List<String> owns,
    List<String> writes,
    SortedMap<String, String> dataSets,
    SortedMap<String, String> state,
    SortedMap<String, SqlCheck> checks,
    List<SqlGroup> groups,
    String solution,
    SortedMap<String, String> accepted,
    SortedMap<String, String> wrong)
    implements ItemDocument {

  /** The data set that candidates may query. */
  public static final String SAMPLE = "sample";

  /** What a candidate writes. */
  public enum Answer {
    /** One query, judged by the rows that it returns. */
    QUERY,
    /** Statements, judged by the state that they leave. */
    SCRIPT
  }

  public SqlDocument {
    owns = List.copyOf(owns);
    writes = List.copyOf(writes);
    dataSets = sorted(dataSets);
    state = sorted(state);
    checks = sorted(checks);
    groups = List.copyOf(groups);
    accepted = sorted(accepted);
    wrong = sorted(wrong);
  }

  private static <V> SortedMap<String, V> sorted(SortedMap<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** The marks, without what they are for. */
  public List<MarkedGroup> marks() {
    return groups.stream().map(SqlGroup::marked).toList();
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  public double assumedDiscrimination() {
    return manifest.categories() == 2 ? 1.0 : 0.8;
  }
}
