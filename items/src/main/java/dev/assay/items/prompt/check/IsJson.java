// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;

/**
 * The answer is JSON and nothing else: no fence, no word around it. A guard: form alone is worth
 * nothing.
 */
public record IsJson(Label label) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    return Optional.of(answer.json().isPresent() ? 1.0 : 0.0);
  }

  @Override
  public boolean guards() {
    return true;
  }
}
