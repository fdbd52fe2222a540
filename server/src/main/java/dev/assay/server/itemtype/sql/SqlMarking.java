// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.sql.SqlCheck;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlGroup;
import dev.assay.items.sql.SqlGroup.Asks;
import dev.assay.judge.sql.QueryPlan;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlLimits;
import dev.assay.judge.sql.SqlRights;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.time.Duration;
import java.util.Optional;

/** Holds an answer against an item, group by group. For the grader, and for proofs of items. */
public final class SqlMarking {
  static final SqlLimits LIMITS = SqlLimits.defaults();
  static final SqlLimits AUTHORS = LIMITS.withTime(Duration.ofSeconds(30));

  private final SqlJudge judge;

  public SqlMarking(SqlJudge judge) {
    this.judge = judge;
  }

  /**
   * What an answer earns in a group. One that was too slow gets a second chance: it may have been
   * the machine.
   *
   * @throws GradingFault when the fault is ours or the item's: its own solution does not pass
   */
  public SqlResult mark(SqlDocument item, SqlGroup group, String answer) throws GradingFault {
    SqlResult result = once(item, group, answer);
    return result instanceof SqlResult.Ended(SqlAnswer.TooSlow _)
        ? once(item, group, answer)
        : result;
  }

  private SqlResult once(SqlDocument item, SqlGroup group, String answer) throws GradingFault {
    try {
      return switch (group.asks()) {
        case Asks.Data(var name) when item.answer() == SqlDocument.Answer.SCRIPT ->
            new SqlStates(judge, item).mark(data(item, name), answer);
        case Asks.Data(var name) -> rows(item, name, answer);
        case Asks.Plan plan -> {
          SqlResult rows = rows(item, plan.dataSet(), answer);
          yield rows instanceof SqlResult.Right ? plan(item, plan, answer) : rows;
        }
        case Asks.Check(var name) -> check(item, name, answer);
      };
    } catch (SqlFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  private SqlResult rows(SqlDocument item, String dataSet, String query)
      throws GradingFault, SqlFault {
    SqlData data = data(item, dataSet);
    SqlAnswer answer = judge.query(data, query, LIMITS);
    if (!(answer instanceof SqlAnswer.Rows(var actual, _))) {
      return new SqlResult.Ended(answer);
    }
    return new ResultComparison(item.ordered(), item.names())
        .difference(expected(data, item.solution()), actual)
        .<SqlResult>map(SqlResult.Rows::new)
        .orElseGet(SqlResult.Right::new);
  }

  /** The reference query's result: an item whose own solution does not run is our fault. */
  private ResultTable expected(SqlData data, String solution) throws GradingFault, SqlFault {
    if (judge.query(data, solution, AUTHORS) instanceof SqlAnswer.Rows(var table, _)) {
      return table;
    }
    throw new GradingFault("the item's own solution does not run");
  }

  private SqlResult plan(SqlDocument item, Asks.Plan asks, String query)
      throws GradingFault, SqlFault {
    SqlData data = data(item, asks.dataSet());
    SqlAnswer answer = judge.plan(data, query, LIMITS);
    Optional<QueryPlan> plan = QueryPlan.of(answer);
    if (plan.isEmpty()) {
      return answer instanceof SqlAnswer.Rows
          ? new SqlResult.Plan("the plan is too deep to be read")
          : new SqlResult.Ended(answer);
    }
    QueryPlan reference =
        QueryPlan.of(judge.plan(data, item.solution(), AUTHORS))
            .orElseThrow(() -> new GradingFault("the item's own solution has no plan"));
    return new PlanComparison(asks.rules(), reference)
        .broken(plan.get())
        .<SqlResult>map(SqlResult.Plan::new)
        .orElseGet(SqlResult.Right::new);
  }

  private SqlResult check(SqlDocument item, String name, String answer)
      throws GradingFault, SqlFault {
    SqlCheck check = item.checks().get(name);
    if (check == null) {
      throw new GradingFault("the item has no checks/" + name + ".yaml");
    }
    SqlData data = data(item, check.dataSet());
    return check.answerTakesPart()
        ? new SqlMeeting(judge, rights(item), data, check).mark(answer)
        : new SqlSteps(judge, item, data, check).mark(answer);
  }

  static SqlRights rights(SqlDocument item) {
    return new SqlRights(item.owns(), item.writes());
  }

  static SqlData data(SqlDocument item, String name) throws GradingFault {
    String rows = item.dataSets().get(name);
    if (rows == null) {
      throw new GradingFault("the item has no data/" + name + ".sql");
    }
    return new SqlData(item.schema(), rows);
  }

  /** Whether a script ran to its end. */
  static boolean done(SqlAnswer answer) {
    return answer instanceof SqlAnswer.Done || answer instanceof SqlAnswer.Rows;
  }
}
