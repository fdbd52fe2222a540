// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a press of "Run" or "Explain" shows: the answer on the sample data, or its plan, all of it
 * the candidate's to see.
 *
 * @param columns empty unless there are rows
 * @param rows the first of them; null stands for SQL's null
 * @param total how many rows there are
 * @param plan the lines of the plan; empty unless it was asked for
 * @param millis the time it took
 * @param message why there are no rows, where PostgreSQL or the gate says so
 * @param line the place in the query, from 1
 */
public record SqlRun(
    Outcome outcome,
    List<ResultTable.Column> columns,
    List<List<@Nullable String>> rows,
    int total,
    List<String> plan,
    long millis,
    Optional<String> message,
    OptionalInt line) {
  private static final int SHOWN = 200;

  /** What became of the answer. */
  public enum Outcome {
    ROWS,
    PLAN,
    DONE,
    REFUSED,
    FAILED,
    SLOW,
    MEMORY,
    LARGE
  }

  static SqlRun of(SqlAnswer answer) {
    return switch (answer) {
      case SqlAnswer.Rows(var table, var time) ->
          new SqlRun(
              Outcome.ROWS,
              table.columns(),
              table.rows().stream().limit(SHOWN).toList(),
              table.rows().size(),
              List.of(),
              time.toMillis(),
              Optional.empty(),
              OptionalInt.empty());
      case SqlAnswer.Done(var time) ->
          new SqlRun(
              Outcome.DONE,
              List.of(),
              List.of(),
              0,
              List.of(),
              time.toMillis(),
              Optional.empty(),
              OptionalInt.empty());
      case SqlAnswer.Refused(var reason) ->
          without(Outcome.REFUSED, Optional.of(reason), OptionalInt.empty());
      case SqlAnswer.Failed(_, var message, var line) ->
          without(Outcome.FAILED, Optional.of(message), line);
      case SqlAnswer.TooSlow _ -> without(Outcome.SLOW, Optional.empty(), OptionalInt.empty());
      case SqlAnswer.TooMuchMemory _ ->
          without(Outcome.MEMORY, Optional.empty(), OptionalInt.empty());
      case SqlAnswer.TooLarge _ -> without(Outcome.LARGE, Optional.empty(), OptionalInt.empty());
    };
  }

  /** The answer to "Explain": one column, a line of the plan a row. */
  static SqlRun plan(SqlAnswer answer) {
    if (!(answer instanceof SqlAnswer.Rows(var table, var time))) {
      return of(answer);
    }
    return new SqlRun(
        Outcome.PLAN,
        List.of(),
        List.of(),
        0,
        table.rows().stream().map(row -> String.valueOf(row.getFirst())).toList(),
        time.toMillis(),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static SqlRun without(Outcome outcome, Optional<String> message, OptionalInt line) {
    return new SqlRun(outcome, List.of(), List.of(), 0, List.of(), 0, message, line);
  }
}
