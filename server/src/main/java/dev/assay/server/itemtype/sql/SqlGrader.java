// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.ItemFiles;
import dev.assay.items.MarkedGroup;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlGroup;
import dev.assay.items.sql.SqlType;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.sql.SqlDetail.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs answers in the disposable cluster and holds them against the item. */
@Component
@Profile("grader")
class SqlGrader implements ItemGrader, DisposableBean {
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
    String answer = response.map(payload -> payload.path("query").asString("")).orElse("");
    List<SqlDetail.Group> groups = new ArrayList<>();
    for (SqlGroup group : item.groups()) {
      groups.add(grade(item, group, answer));
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

  private SqlDetail.Group grade(SqlDocument item, SqlGroup group, String answer)
      throws GradingFault {
    MarkedGroup marked = group.marked();
    if (answer.isBlank()) {
      return SqlDetail.Group.of(marked, Outcome.NOTHING);
    }
    boolean seen =
        group.asks() instanceof SqlGroup.Asks.Data(var data) && data.equals(SqlDocument.SAMPLE);
    return SqlDetail.Group.of(marked, new SqlMarking(judge()).mark(item, group, answer), seen);
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    SqlDocument item = PublishedItem.of(files).as(sql);
    SqlData sample = SqlMarking.data(item, SqlDocument.SAMPLE);
    String text = request.path("query").asString("");
    boolean explain = request.path("explain").asBoolean(false);
    try {
      SqlAnswer answer =
          item.answer() == SqlDocument.Answer.SCRIPT
              ? script(item, sample, text, explain)
              : query(sample, text, explain);
      return json.valueToTree(explain ? SqlRun.plan(answer) : SqlRun.of(answer));
    } catch (SqlFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  private SqlAnswer query(SqlData sample, String query, boolean explain)
      throws GradingFault, SqlFault {
    return explain
        ? judge().explain(sample, query, SqlMarking.LIMITS)
        : judge().query(sample, query, SqlMarking.LIMITS);
  }

  private SqlAnswer script(SqlDocument item, SqlData sample, String script, boolean explain)
      throws GradingFault, SqlFault {
    return judge()
        .bench(
            sample,
            SqlMarking.rights(item),
            SqlMarking.LIMITS,
            bench -> explain ? bench.explain(script) : bench.script(script))
        .orElseGet(SqlAnswer.TooMuchMemory::new);
  }

  private synchronized SqlJudge judge() throws GradingFault {
    if (judge.isEmpty()) {
      judge = Optional.of(new SqlJudge(sandbox.required()));
    }
    return judge.orElseThrow();
  }

  @Override
  public synchronized void destroy() {
    judge.ifPresent(SqlJudge::close);
  }
}
