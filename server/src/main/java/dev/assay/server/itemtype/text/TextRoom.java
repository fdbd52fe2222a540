// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.RatedCriterion;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Text items for the web process. A response is {@code {"text": "…"}}, in Markdown; nothing is run.
 * The detail of a grade is a {@link TextDetail}.
 */
@Component
class TextRoom implements ItemRoom {

  @Override
  public String type() {
    return "text";
  }

  @Override
  public String candidateTemplate() {
    return "text/candidate";
  }

  @Override
  public String script() {
    return "text/text.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("text/text.css");
  }

  @Override
  public String reportTemplate() {
    return "text/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return RatedCriterion.parts(detail.path("criteria"), reader);
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.empty();
  }

  @Override
  public Optional<String> written(JsonNode response) {
    return Optional.of(text(response));
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return payload.path("text").isString()
        ? Optional.empty()
        : Optional.of(text.of("text.refused"));
  }

  static String text(JsonNode payload) {
    return payload.path("text").asString("");
  }
}
