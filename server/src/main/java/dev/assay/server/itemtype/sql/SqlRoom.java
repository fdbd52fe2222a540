// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.CandidateView;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * SQL items for the web process. A response and a run request are {@code {"query": "select …"}}, a
 * script where the item asks for one; a request with {@code "explain": true} asks for the plan. The
 * result of a run is a {@link SqlRun}, the detail of a grade a {@link SqlDetail}.
 */
@Component
class SqlRoom implements ItemRoom {

  @Override
  public String type() {
    return "sql";
  }

  @Override
  public String candidateTemplate() {
    return "sql/candidate";
  }

  @Override
  public String script() {
    return "sql/sql.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("itemtype/work.css");
  }

  @Override
  public String reportTemplate() {
    return "sql/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return detail
        .path("groups")
        .valueStream()
        .map(group -> {
          String outcome = group.path("outcome").asString("FAILED");
          int marks = group.path("marks").asInt(0);
          return new MarkedPart(
              group.path("name").asString(""),
              outcome,
              outcome.equals("RIGHT") ? marks : 0,
              marks,
              Optional.of(group.path("message").asString(""))
                  .filter(message -> reader != Reader.CANDIDATE_GROUPS && !message.isEmpty()));
        })
        .toList();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.of("sql/run");
  }

  @Override
  public Optional<String> written(JsonNode response) {
    return Optional.of(response.path("query").asString(""));
  }

  @Override
  public List<WrittenFile> code(CandidateView view, JsonNode response) {
    return List.of(new WrittenFile("", "sql", response.path("query").asString(""), ""));
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return payload.path("query").isString()
        ? Optional.empty()
        : Optional.of(text.of("sql.refused"));
  }
}
