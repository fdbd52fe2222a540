// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import dev.assay.server.itemtype.sql.SqlRun.Outcome;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SQL items as a model answers them: a query or a script, run on the sample data. */
@Component
class SqlForm implements AnswerForm {
  private static final String QUERY = "query";
  private static final Set<String> RAN =
      Set.of(Outcome.ROWS.name(), Outcome.PLAN.name(), Outcome.DONE.name());

  @Override
  public String type() {
    return "sql";
  }

  @Override
  public String instructions() {
    return "Give SQL for PostgreSQL: one query, or a script where `answer` asks for one.";
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    return AnswerShape.with(AnswerShape.object(), QUERY, AnswerShape.text());
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    return JsonMapper.shared().createObjectNode().put(QUERY, answer.path(QUERY).asString(""));
  }

  @Override
  public Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return Optional.of(response);
  }

  /** What did not run to its end; whether rows are the right ones, no run says. */
  @Override
  public boolean showsMistake(JsonNode result) {
    return !RAN.contains(result.path("outcome").asString(""));
  }
}
