// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;

/**
 * Question and answer cost no more tokens than asked for; beyond, the share falls to nothing at
 * twice as many. A guard: what costs nothing and does nothing earns nothing.
 *
 * @param tokens a call, as the model counts them
 */
public record TokenBudget(Label label, int tokens) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    return Optional.of(within(answer.tokens(), tokens));
  }

  @Override
  public boolean guards() {
    return true;
  }

  static double within(long used, int budget) {
    return Math.clamp(2 - (double) used / budget, 0.0, 1.0);
  }
}
