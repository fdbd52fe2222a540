// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.sql.SqlDocument;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlLimits;
import dev.assay.judge.sql.Workbench;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The state that a script leaves, against that of the reference script. What the reference leaves
 * as a table must be one: a view that looks like it is not.
 */
record SqlStates(SqlJudge judge, SqlDocument item) {
  private static final ResultComparison ANY_ORDER = new ResultComparison(false, false);
  private static final String TABLES =
      "select relname from pg_class where relnamespace = 'public'::regnamespace"
          + " and relkind in ('r', 'p')";

  /** How a script ended, and what the author's queries returned after it. */
  private record Left(SqlAnswer ended, Map<String, SqlAnswer> queries, SqlAnswer tables) {}

  SqlResult mark(SqlData data, String answer) throws GradingFault, SqlFault {
    Optional<Left> left = left(data, answer, SqlMarking.LIMITS);
    if (left.isEmpty()) {
      return new SqlResult.Ended(new SqlAnswer.TooMuchMemory());
    }
    if (!SqlMarking.done(left.get().ended())) {
      return new SqlResult.Ended(left.get().ended());
    }
    Left reference =
        left(data, item.solution(), SqlMarking.AUTHORS)
            .filter(own -> SqlMarking.done(own.ended()))
            .orElseThrow(() -> new GradingFault("the item's own solution does not run"));
    return difference(reference, left.get());
  }

  private Optional<Left> left(SqlData data, String script, SqlLimits limits) throws SqlFault {
    return judge.bench(
        data, SqlMarking.rights(item), limits, bench -> left(bench, bench.script(script)));
  }

  private Left left(Workbench bench, SqlAnswer ended) {
    Map<String, SqlAnswer> queries = new TreeMap<>();
    if (SqlMarking.done(ended)) {
      item.state().forEach((name, query) -> queries.put(name, bench.query(query)));
    }
    return new Left(ended, queries, bench.query(TABLES));
  }

  private SqlResult difference(Left reference, Left actual) throws GradingFault {
    if (!names(actual.tables()).containsAll(names(reference.tables()))) {
      return new SqlResult.State("tables", "a table is missing or is no table any more");
    }
    for (Map.Entry<String, SqlAnswer> query : reference.queries().entrySet()) {
      if (!(query.getValue() instanceof SqlAnswer.Rows(var expected, _))) {
        throw new GradingFault(
            "state/"
                + query.getKey()
                + " does not run after the item's own solution: "
                + query.getValue());
      }
      SqlAnswer found =
          actual.queries().getOrDefault(query.getKey(), new SqlAnswer.TooMuchMemory());
      Optional<String> difference =
          found instanceof SqlAnswer.Rows(var rows, _)
              ? ANY_ORDER.difference(expected, rows).map(Object::toString)
              : Optional.of(found.toString());
      if (difference.isPresent()) {
        return new SqlResult.State(query.getKey(), difference.get());
      }
    }
    return new SqlResult.Right();
  }

  private static List<String> names(SqlAnswer tables) {
    return tables instanceof SqlAnswer.Rows(ResultTable table, _)
        ? table.rows().stream().map(row -> String.valueOf(row.getFirst())).toList()
        : List.of();
  }
}
