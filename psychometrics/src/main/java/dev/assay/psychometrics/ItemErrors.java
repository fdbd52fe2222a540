// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;
import java.util.Optional;

/**
 * How far an item's estimated parameters may be off: standard errors, in the order of the
 * parameters.
 *
 * @param a of the discrimination; 0 when it is known
 * @param b of the difficulty, or of each step or threshold
 * @param c of the lower asymptote; 0 where the model has none
 */
public record ItemErrors(double a, List<Double> b, double c) {

  public ItemErrors {
    b = List.copyOf(b);
    notNegative(a);
    b.forEach(ItemErrors::notNegative);
    notNegative(c);
  }

  /** Empty when one of them is no number or without bound: then the data do not say. */
  public static Optional<ItemErrors> ifFinite(double a, List<Double> b, double c) {
    boolean finite =
        Double.isFinite(a) && Double.isFinite(c) && b.stream().allMatch(Double::isFinite);
    return finite ? Optional.of(new ItemErrors(a, b, c)) : Optional.empty();
  }

  private static void notNegative(double error) {
    if (!(error >= 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException("a standard error is 0 or more, not " + error);
    }
  }
}
