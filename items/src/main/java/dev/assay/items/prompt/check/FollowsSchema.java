// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import dev.assay.models.JsonSchema;
import java.util.Optional;

/** The answer follows the schema of the item. A guard: form alone is worth nothing. */
public record FollowsSchema(Label label, JsonSchema schema) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    return Optional.of(
        answer.lenientJson().filter(json -> schema.problems(json).isEmpty()).isPresent()
            ? 1.0
            : 0.0);
  }

  @Override
  public boolean guards() {
    return true;
  }
}
