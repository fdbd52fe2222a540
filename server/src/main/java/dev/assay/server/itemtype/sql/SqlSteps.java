// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.sql.SqlCheck;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlStep;
import dev.assay.judge.sql.Duet;
import dev.assay.judge.sql.QueryPlan;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlLimits;
import dev.assay.judge.sql.Workbench;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A check whose steps are taken after the answer, on what it left. */
record SqlSteps(SqlJudge judge, SqlDocument item, SqlData data, SqlCheck check) {

  /** How a script ended, and what came of each step after it. */
  private record Seen(SqlAnswer ended, List<SqlAnswer> steps) {}

  SqlResult mark(String answer) throws GradingFault, SqlFault {
    Optional<Seen> seen = seen(answer, SqlMarking.LIMITS);
    if (seen.isEmpty()) {
      return new SqlResult.Ended(new SqlAnswer.TooMuchMemory());
    }
    if (!SqlMarking.done(seen.get().ended())) {
      return new SqlResult.Ended(seen.get().ended());
    }
    Seen reference =
        seen(item.solution(), SqlMarking.AUTHORS)
            .filter(own -> SqlMarking.done(own.ended()))
            .orElseThrow(() -> new GradingFault("the item's own solution does not run"));
    for (int i = 0; i < check.steps().size(); i++) {
      SqlStep step = check.steps().get(i);
      SqlAnswer own = reference.steps().get(i);
      Optional<String> fault = wrong(step, own, own);
      if (fault.isPresent()) {
        throw new GradingFault("step " + (i + 1) + " of the item's own solution: " + fault.get());
      }
      Optional<String> wrong = wrong(step, own, seen.get().steps().get(i));
      if (wrong.isPresent()) {
        return new SqlResult.Step(i + 1, wrong.get());
      }
    }
    return new SqlResult.Right();
  }

  private Optional<Seen> seen(String script, SqlLimits limits) throws SqlFault {
    return judge.bench(
        data,
        SqlMarking.rights(item),
        limits,
        bench -> {
          SqlAnswer ended = bench.script(script);
          return new Seen(ended, SqlMarking.done(ended) ? steps(bench) : List.of());
        });
  }

  private List<SqlAnswer> steps(Workbench bench) {
    List<SqlAnswer> seen = new ArrayList<>();
    try (Duet duet = bench.duet()) {
      for (SqlStep step : check.steps()) {
        seen.add(
            switch (step) {
              case SqlStep.Run run -> bench.probe(run.sql());
              case SqlStep.Explain explain -> bench.plan(explain.sql());
              case SqlStep.Query query -> bench.query(query.sql());
              case SqlStep.Play play -> played(duet, play);
              case SqlStep.Race _ -> throw new IllegalStateException("the answer takes part");
            });
      }
    }
    return seen;
  }

  private static SqlAnswer played(Duet duet, SqlStep.Play play) {
    String came = SqlMeeting.play(duet, play, play.sql(), Duet.Voice.AUTHOR);
    return SqlStep.OK.equals(came)
        ? new SqlAnswer.Done(Duration.ZERO)
        : new SqlAnswer.Failed(came, "", OptionalInt.empty());
  }

  /** How a step went otherwise than it should; empty when it went well. */
  private static Optional<String> wrong(SqlStep step, SqlAnswer reference, SqlAnswer actual) {
    return switch (step) {
      case SqlStep.Run run -> otherwise(run.expect(), came(actual));
      case SqlStep.Play play -> otherwise(play.expect(), came(actual));
      case SqlStep.Explain explain -> {
        Optional<QueryPlan> own = QueryPlan.of(reference);
        Optional<QueryPlan> plan = QueryPlan.of(actual);
        yield own.isEmpty() || plan.isEmpty()
            ? Optional.of("the query does not run: " + actual)
            : new PlanComparison(explain.rules(), own.get()).broken(plan.get());
      }
      case SqlStep.Query query -> rows(query, reference, actual);
      case SqlStep.Race _ -> Optional.empty();
    };
  }

  private static Optional<String> rows(SqlStep.Query query, SqlAnswer reference, SqlAnswer actual) {
    if (!(actual instanceof SqlAnswer.Rows(ResultTable table, _))) {
      return Optional.of("the query does not run: " + actual);
    }
    if (query.gives().isPresent()) {
      return SqlMeeting.rows(query.gives().get(), table);
    }
    return reference instanceof SqlAnswer.Rows(ResultTable expected, _)
        ? new ResultComparison(false, false).difference(expected, table).map(Object::toString)
        : Optional.of("the query does not run after the reference: " + reference);
  }

  private static String came(SqlAnswer answer) {
    return switch (answer) {
      case SqlAnswer.Done _, SqlAnswer.Rows _ -> SqlStep.OK;
      case SqlAnswer.Failed(var state, _, _) -> state;
      case SqlAnswer other -> other.toString();
    };
  }

  static Optional<String> otherwise(String expect, String came) {
    boolean as = expect.equals(SqlStep.OK) ? came.equals(expect) : came.startsWith(expect);
    return as ? Optional.empty() : Optional.of("expected " + expect + ", came " + came);
  }
}
