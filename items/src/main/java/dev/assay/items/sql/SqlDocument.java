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
 * An SQL item, hidden data and reference query included.
 *
 * @param statement Markdown
 * @param schema DDL
 * @param ordered whether the order of the rows counts
 * @param names whether column names must match as well as values
 * @param dataSets SQL that fills the tables, by the name of its file without {@code .sql}
 * @param groups the data sets and what each is worth
 * @param solution the reference query
 * @param accepted other right queries, by path
 * @param wrong queries that must not earn full marks, by path
 */
public record SqlDocument(
    Manifest manifest,
    String statement,
    String schema,
    boolean ordered,
    boolean names,
    SortedMap<String, String> dataSets,
    List<MarkedGroup> groups,
    String solution,
    SortedMap<String, String> accepted,
    SortedMap<String, String> wrong)
    implements ItemDocument {

  /** The data set that candidates may query. */
  public static final String SAMPLE = "sample";

  public SqlDocument {
    dataSets = Collections.unmodifiableSortedMap(new TreeMap<>(dataSets));
    groups = List.copyOf(groups);
    accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
    wrong = Collections.unmodifiableSortedMap(new TreeMap<>(wrong));
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  public double assumedDiscrimination() {
    return manifest.categories() == 2 ? 1.0 : 0.8;
  }
}
