// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where the author's answer is null, so is this one, and it says why. Asked for in such cases only:
 * who refuses where an answer is there loses that answer's marks. No refusal is guessed from words.
 *
 * @param at a JSON pointer to the answer
 * @param reason a JSON pointer to the reason
 */
public record Refusal(Label label, String at, String reason) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    if (!expected.json().at(JsonPointer.compile(at)).isNull()) {
      return Optional.empty();
    }
    boolean refused =
        answer
            .lenientJson()
            .filter(json -> json.at(JsonPointer.compile(at)).isNull())
            .map(json -> json.at(JsonPointer.compile(reason)))
            .filter(JsonNode::isString)
            .filter(why -> !why.asString().isBlank())
            .isPresent();
    return Optional.of(refused ? 1.0 : 0.0);
  }
}
