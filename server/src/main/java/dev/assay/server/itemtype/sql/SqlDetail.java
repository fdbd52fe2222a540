// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.MarkedGroup;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.SqlAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the marks of an SQL answer came about. Safe for the candidate: of hidden data and checks it
 * tells no value and no statement, only counts, the class of an error and which tables a plan
 * reads.
 */
public record SqlDetail(List<Group> groups) {

  /**
   * One group of marks.
   *
   * @param difference how the result is not the one expected
   * @param state SQLSTATE of an error
   * @param message PostgreSQL's words, for the data that candidates see; the judge's own for all
   * @param line the place in the answer, from 1
   */
  public record Group(
      String id,
      String name,
      int marks,
      Outcome outcome,
      Optional<Difference> difference,
      Optional<String> state,
      Optional<String> message,
      OptionalInt line) {

    static Group of(MarkedGroup group, Outcome outcome) {
      return new Group(
          group.id(),
          group.name(),
          group.marks(),
          outcome,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty());
    }

    /**
     * @param seen whether the candidate knows the data, so that PostgreSQL's words may be shown
     */
    static Group of(MarkedGroup group, SqlResult result, boolean seen) {
      return switch (result) {
        case SqlResult.Right _ -> of(group, Outcome.RIGHT);
        case SqlResult.Rows(var difference) ->
            of(group, Outcome.WRONG).with(Difference.of(difference));
        case SqlResult.State _ -> of(group, Outcome.STATE);
        case SqlResult.Step _ -> of(group, Outcome.CHECK);
        case SqlResult.Plan(var broken) -> of(group, Outcome.PLAN).saying(broken);
        case SqlResult.Ended(var how) -> ended(group, how, seen);
      };
    }

    private static Group ended(MarkedGroup group, SqlAnswer how, boolean seen) {
      return switch (how) {
        case SqlAnswer.Failed(var state, var message, var line) ->
            new Group(
                group.id(),
                group.name(),
                group.marks(),
                Outcome.FAILED,
                Optional.empty(),
                Optional.of(state),
                Optional.of(message).filter(_ -> seen),
                line);
        case SqlAnswer.Refused(var reason) -> of(group, Outcome.REFUSED).saying(reason);
        case SqlAnswer.TooSlow _ -> of(group, Outcome.SLOW);
        case SqlAnswer.TooMuchMemory _ -> of(group, Outcome.MEMORY);
        case SqlAnswer.TooLarge _ -> of(group, Outcome.LARGE);
        case SqlAnswer.Rows _, SqlAnswer.Done _ ->
            throw new IllegalArgumentException("it ran to its end");
      };
    }

    private Group with(Difference other) {
      return new Group(id, name, marks, outcome, Optional.of(other), state, message, line);
    }

    private Group saying(String words) {
      return new Group(id, name, marks, outcome, difference, state, Optional.of(words), line);
    }
  }

  /** What became of the answer in one group. */
  public enum Outcome {
    RIGHT,
    WRONG,
    STATE,
    PLAN,
    CHECK,
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
      String kind, OptionalInt expected, OptionalInt actual, Optional<String> name) {

    static Difference of(ResultComparison.Difference difference) {
      return switch (difference) {
        case ResultComparison.Difference.ColumnCount(int expected, int actual) ->
            counts("COLUMNS", expected, actual);
        case ResultComparison.Difference.RowCount(int expected, int actual) ->
            counts("ROWS", expected, actual);
        case ResultComparison.Difference.ColumnMissing(String name) ->
            new Difference(
                "COLUMN_NAME", OptionalInt.empty(), OptionalInt.empty(), Optional.of(name));
        case ResultComparison.Difference.Row _ -> kind("VALUES");
        case ResultComparison.Difference.Order _ -> kind("ORDER");
      };
    }

    private static Difference counts(String kind, int expected, int actual) {
      return new Difference(
          kind, OptionalInt.of(expected), OptionalInt.of(actual), Optional.empty());
    }

    private static Difference kind(String kind) {
      return new Difference(kind, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }
  }
}
