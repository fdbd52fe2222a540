// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the marks of an SQL answer came about. Safe for the candidate: of hidden data it tells no
 * value, only counts and the class of an error.
 */
public record SqlDetail(List<Group> groups) {

  /**
   * One data set.
   *
   * @param difference how the result is not the one expected
   * @param state SQLSTATE of an error
   * @param message PostgreSQL's words, for the data that candidates see
   * @param line the place in the query, from 1
   */
  public record Group(
      String id,
      String name,
      int marks,
      Outcome outcome,
      Optional<Difference> difference,
      Optional<String> state,
      Optional<String> message,
      OptionalInt line) {}

  /** What became of the answer on one data set. */
  public enum Outcome {
    RIGHT,
    WRONG,
    NOTHING,
    REFUSED,
    FAILED,
    SLOW,
    MEMORY,
    LARGE
  }

  /**
   * @param kind COLUMNS, COLUMN_NAME, ROWS, VALUES or ORDER
   * @param name of the column that is missing
   */
  public record Difference(
      String kind, OptionalInt expected, OptionalInt actual, Optional<String> name) {}
}
