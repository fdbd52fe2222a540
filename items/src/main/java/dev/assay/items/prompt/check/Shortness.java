// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A text has no more words than asked for; beyond, the share falls to nothing at twice as many. A
 * guard.
 *
 * @param at a JSON pointer to the text, or empty for the whole answer
 * @param words at most
 */
public record Shortness(Label label, String at, int words) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    String text =
        at.isEmpty()
            ? answer.text()
            : answer
                .lenientJson()
                .map(json -> json.at(JsonPointer.compile(at)))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse("");
    long count = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    return Optional.of(TokenBudget.within(count, words));
  }

  @Override
  public boolean guards() {
    return true;
  }
}
