// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.sql.SqlDocument;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs an SQL item's queries on all of its data sets, as the grader would. */
final class SqlProof {
  private static final SqlLimits LIMITS = SqlLimits.defaults();

  private final SqlJudge judge;

  SqlProof(SqlJudge judge) {
    this.judge = judge;
  }

  Proof prove(SqlDocument item) {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try {
      prove(item, findings);
    } catch (SqlFault fault) {
      missing.add(String.valueOf(fault.getMessage()));
    }
    int queries = 1 + item.accepted().size() + item.wrong().size();
    return new Proof(
        queries + " queries on " + item.dataSets().size() + " data sets", findings, missing);
  }

  private void prove(SqlDocument item, List<Finding> findings) throws SqlFault {
    Map<String, ResultTable> expected = new TreeMap<>();
    for (String dataSet : item.dataSets().keySet()) {
      switch (answer(item, dataSet, item.solution())) {
        case SqlAnswer.Rows(var table, _) -> expected.put(dataSet, table);
        case SqlAnswer other ->
            findings.add(Finding.error("solution.sql", "on " + dataSet + ": " + words(other)));
      }
    }
    TreeSet<String> neverDiffers = new TreeSet<>(expected.keySet());
    for (Map.Entry<String, String> query : item.accepted().entrySet()) {
      for (Map.Entry<String, ResultTable> set : expected.entrySet()) {
        difference(item, set, query.getValue())
            .ifPresent(difference ->
                findings.add(
                    Finding.error(
                        "submissions/accepted/" + query.getKey(),
                        "on " + set.getKey() + ": " + difference)));
      }
    }
    for (Map.Entry<String, String> query : item.wrong().entrySet()) {
      boolean differs = false;
      for (Map.Entry<String, ResultTable> set : expected.entrySet()) {
        if (difference(item, set, query.getValue()).isPresent()) {
          differs = true;
          neverDiffers.remove(set.getKey());
        }
      }
      if (!differs) {
        findings.add(
            Finding.error(
                "submissions/wrong_answer/" + query.getKey(), "is right on every data set"));
      }
    }
    neverDiffers.remove(SqlDocument.SAMPLE); // what is seen need not catch anybody
    for (String dataSet : neverDiffers) {
      findings.add(
          Finding.warning("data/" + dataSet + ".sql", "catches none of the wrong queries"));
    }
  }

  private Optional<String> difference(
      SqlDocument item, Map.Entry<String, ResultTable> set, String query) throws SqlFault {
    return switch (answer(item, set.getKey(), query)) {
      case SqlAnswer.Rows(var table, _) ->
          new ResultComparison(item.ordered(), item.names())
              .difference(set.getValue(), table)
              .map(Object::toString);
      case SqlAnswer other -> Optional.of(words(other));
    };
  }

  private SqlAnswer answer(SqlDocument item, String dataSet, String query) throws SqlFault {
    String rows = item.dataSets().getOrDefault(dataSet, "");
    return judge.query(new SqlData(item.schema(), rows), query, LIMITS);
  }

  private static String words(SqlAnswer answer) {
    return switch (answer) {
      case SqlAnswer.Rows _ -> "returns rows";
      case SqlAnswer.Refused(var reason) -> reason;
      case SqlAnswer.Failed(_, var message, var line) ->
          message + (line.isPresent() ? " (line " + line.getAsInt() + ")" : "");
      case SqlAnswer.TooSlow(var limit) -> "is not done after " + limit.toSeconds() + " s";
      case SqlAnswer.TooMuchMemory _ -> "needs too much memory";
      case SqlAnswer.TooLarge(var rows, var bytes) ->
          "returns more than " + rows + " rows or " + bytes + " bytes";
    };
  }
}
