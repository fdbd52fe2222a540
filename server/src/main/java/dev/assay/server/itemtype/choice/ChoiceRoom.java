// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.choice;

import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.page.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Choice items for the web process. A response is {@code {"chosen": ["3fa9…", …]}}. */
@Component
class ChoiceRoom implements ItemRoom {
  private static final int MOST_OPTIONS = 20;

  @Override
  public String type() {
    return "choice";
  }

  @Override
  public String candidateTemplate() {
    return "choice/candidate";
  }

  @Override
  public String script() {
    return "choice/choice.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("choice/choice.css");
  }

  @Override
  public String reportTemplate() {
    return "choice/report";
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.empty();
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    JsonNode chosen = payload.path("chosen");
    boolean fine =
        chosen.isArray()
            && chosen.size() <= MOST_OPTIONS
            && chosen.valueStream().allMatch(id -> id.isString() && id.stringValue().length() < 64);
    return fine ? Optional.empty() : Optional.of(text.of("choice.refused", MOST_OPTIONS));
  }
}
