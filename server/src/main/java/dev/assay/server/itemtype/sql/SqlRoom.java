// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.page.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * SQL items for the web process. A response and a run request are {@code {"query": "select …"}}.
 * The result of a run is a {@link SqlRun}, the detail of a grade a {@link SqlDetail}.
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
  public Optional<String> runTemplate() {
    return Optional.of("sql/run");
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return payload.path("query").isString()
        ? Optional.empty()
        : Optional.of(text.of("sql.refused"));
  }
}
