// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One value of the answer is the expected one. Asked for where the author's answer has the field. A
 * field that is not there is not null: who says nothing of it has not said that nothing is known.
 *
 * @param at a JSON pointer
 */
public record EqualField(Label label, String at, Sameness sameness) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    JsonNode wanted = expected.json().at(JsonPointer.compile(at));
    if (wanted.isMissingNode()) {
      return Optional.empty();
    }
    Optional<JsonNode> given = answer.lenientJson();
    if (given.isEmpty()) {
      return Optional.of(0.0);
    }
    JsonNode found = given.get().at(JsonPointer.compile(at));
    List<String> others = expected.also().getOrDefault(at, List.of());
    boolean wantedOne = !found.isMissingNode() && sameness.same(wanted, found);
    boolean otherOne =
        found.isValueNode()
            && !found.isNull()
            && others.stream().anyMatch(other -> sameness.same(other, found.asString()));
    return Optional.of(wantedOne || otherOne ? 1.0 : 0.0);
  }
}
