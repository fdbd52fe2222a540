// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.ItemFiles;
import dev.assay.items.MarkedGroup;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlType;
import dev.assay.judge.sql.ResultComparison;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlLimits;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.sql.SqlDetail.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs queries in the disposable cluster and compares them with the reference query. */
@Component
@Profile("grader")
class SqlGrader implements ItemGrader, DisposableBean {
  private static final SqlLimits LIMITS = SqlLimits.defaults();
  private static final SqlLimits AUTHORS = LIMITS.withTime(Duration.ofSeconds(30));

  private final SqlType sql = new SqlType();
  private final GraderSandbox sandbox;
  private final JsonMapper json;
  private Optional<SqlJudge> judge = Optional.empty();

  SqlGrader(GraderSandbox sandbox, JsonMapper json) {
    this.sandbox = sandbox;
    this.json = json;
  }

  @Override
  public String type() {
    return sql.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    SqlDocument item = PublishedItem.of(files).as(sql);
    String query = response.map(payload -> payload.path("query").asString("")).orElse("");
    List<SqlDetail.Group> groups = new ArrayList<>();
    for (MarkedGroup group : item.groups()) {
      groups.add(query.isBlank() ? nothing(group) : grade(item, group, query));
    }
    double earned =
        groups.stream()
            .filter(g -> g.outcome() == Outcome.RIGHT)
            .mapToInt(SqlDetail.Group::marks)
            .sum();
    double most = groups.stream().mapToInt(SqlDetail.Group::marks).sum();
    if (most <= 0) {
      throw new GradingFault("the item gives no marks at all");
    }
    return new Marks(earned / most, json.valueToTree(new SqlDetail(groups)));
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    SqlDocument item = PublishedItem.of(files).as(sql);
    String query = request.path("query").asString("");
    SqlData sample = data(item, SqlDocument.SAMPLE);
    try {
      return json.valueToTree(
          request.path("explain").asBoolean(false)
              ? SqlRun.plan(judge().explain(sample, query, LIMITS))
              : SqlRun.of(judge().query(sample, query, LIMITS)));
    } catch (SqlFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  private SqlDetail.Group grade(SqlDocument item, MarkedGroup group, String query)
      throws GradingFault {
    SqlData data = data(item, group.id());
    SqlAnswer answer = answer(data, query, LIMITS);
    if (answer instanceof SqlAnswer.Rows(var actual, _)) {
      ResultTable expected = expected(data, item.solution());
      return group(
          group,
          new ResultComparison(item.ordered(), item.names())
              .difference(expected, actual)
              .map(SqlGrader::words));
    }
    boolean seen = group.id().equals(SqlDocument.SAMPLE);
    return switch (answer) {
      case SqlAnswer.Failed(var state, var message, var line) ->
          group(
              group,
              Outcome.FAILED,
              Optional.of(state),
              Optional.of(message).filter(_ -> seen),
              line);
      case SqlAnswer.Refused(var reason) ->
          group(group, Outcome.REFUSED, Optional.empty(), Optional.of(reason), OptionalInt.empty());
      case SqlAnswer.TooSlow _ -> group(group, Outcome.SLOW);
      case SqlAnswer.TooMuchMemory _ -> group(group, Outcome.MEMORY);
      case SqlAnswer.TooLarge _ -> group(group, Outcome.LARGE);
      case SqlAnswer.Rows _ -> throw new IllegalStateException("compared above");
    };
  }

  /** The reference query's result: an item whose own solution does not run is our fault. */
  private ResultTable expected(SqlData data, String solution) throws GradingFault {
    if (answer(data, solution, AUTHORS) instanceof SqlAnswer.Rows(var table, _)) {
      return table;
    }
    throw new GradingFault("the item's own solution does not run");
  }

  private static SqlData data(SqlDocument item, String name) throws GradingFault {
    String rows = item.dataSets().get(name);
    if (rows == null) {
      throw new GradingFault("the item has no data/" + name + ".sql");
    }
    return new SqlData(item.schema(), rows);
  }

  private SqlAnswer answer(SqlData data, String query, SqlLimits limits) throws GradingFault {
    try {
      return judge().query(data, query, limits);
    } catch (SqlFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  private synchronized SqlJudge judge() throws GradingFault {
    if (judge.isEmpty()) {
      judge = Optional.of(new SqlJudge(sandbox.required()));
    }
    return judge.orElseThrow();
  }

  private static SqlDetail.Group nothing(MarkedGroup group) {
    return group(group, Outcome.NOTHING);
  }

  private static SqlDetail.Group group(MarkedGroup group, Outcome outcome) {
    return group(group, outcome, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  private static SqlDetail.Group group(
      MarkedGroup group,
      Outcome outcome,
      Optional<String> state,
      Optional<String> message,
      OptionalInt line) {
    return new SqlDetail.Group(
        group.id(), group.name(), group.marks(), outcome, Optional.empty(), state, message, line);
  }

  private static SqlDetail.Group group(
      MarkedGroup group, Optional<SqlDetail.Difference> difference) {
    return new SqlDetail.Group(
        group.id(),
        group.name(),
        group.marks(),
        difference.isEmpty() ? Outcome.RIGHT : Outcome.WRONG,
        difference,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static SqlDetail.Difference words(ResultComparison.Difference difference) {
    return switch (difference) {
      case ResultComparison.Difference.ColumnCount(int expected, int actual) ->
          counts("COLUMNS", expected, actual);
      case ResultComparison.Difference.RowCount(int expected, int actual) ->
          counts("ROWS", expected, actual);
      case ResultComparison.Difference.ColumnMissing(String name) ->
          new SqlDetail.Difference(
              "COLUMN_NAME", OptionalInt.empty(), OptionalInt.empty(), Optional.of(name));
      case ResultComparison.Difference.Row _ -> kind("VALUES");
      case ResultComparison.Difference.Order _ -> kind("ORDER");
    };
  }

  private static SqlDetail.Difference counts(String kind, int expected, int actual) {
    return new SqlDetail.Difference(
        kind, OptionalInt.of(expected), OptionalInt.of(actual), Optional.empty());
  }

  private static SqlDetail.Difference kind(String kind) {
    return new SqlDetail.Difference(
        kind, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  @Override
  public synchronized void destroy() {
    judge.ifPresent(SqlJudge::close);
  }
}
