// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.SqlAnswer;

/** What became of an answer in one group of marks. */
public sealed interface SqlResult {

  /** It earns the marks. */
  record Right() implements SqlResult {}

  /** The query returned other rows. */
  record Rows(ResultComparison.Difference difference) implements SqlResult {}

  /**
   * The script left another state.
   *
   * @param query of the author's, that tells it
   */
  record State(String query, String difference) implements SqlResult {}

  /** Right rows by a plan that breaks a rule. */
  record Plan(String broken) implements SqlResult {}

  /**
   * A step of a check went otherwise. Not for candidates: it tells what is tried.
   *
   * @param step from 1
   */
  record Step(int step, String reason) implements SqlResult {}

  /** The answer did not run to its end. */
  record Ended(SqlAnswer how) implements SqlResult {}
}
