// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import java.util.List;
import java.util.Optional;

/** One step of a {@link SqlCheck}. */
public sealed interface SqlStep {
  /** In place of SQL: the script that was handed in. */
  String ANSWER = "answer";

  /** What {@code expect} says of statements that must be taken. */
  String OK = "ok";

  /** What {@code expect} says of a statement that must wait for the other session. */
  String WAITS = "waits";

  /**
   * Statements that must be taken or refused; they are undone afterwards.
   *
   * @param expect {@code ok}, a SQLSTATE or the two characters of its class
   */
  record Run(String sql, String expect) implements SqlStep {}

  /** A query whose plan must keep rules. */
  record Explain(String sql, PlanRules rules) implements SqlStep {}

  /**
   * A query.
   *
   * @param gives the rows, values joined by {@code |}, null as nothing; when it does not say, what
   *     the query returns after the reference script
   */
  record Query(String sql, Optional<List<String>> gives) implements SqlStep {}

  /**
   * Statements in one of two sessions that stay open from step to step.
   *
   * @param session {@code a} or {@code b}
   * @param sql or {@code answer}
   * @param expect {@code ok}, {@code waits}, a SQLSTATE or its class
   */
  record Play(String session, String sql, String expect) implements SqlStep {}

  /**
   * The answer and another script, each brought in at every place between two statements of the
   * other in turn, on a fresh copy each time.
   *
   * @param against SQL or {@code answer}
   * @param repeats how often a transaction that fails with 40001 or 40P01 is run again
   * @param mayFail SQLSTATEs or classes with which either may end
   */
  record Race(String against, int repeats, List<String> mayFail) implements SqlStep {
    public Race {
      mayFail = List.copyOf(mayFail);
    }
  }
}
