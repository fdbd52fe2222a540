// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How precisely people were measured, by their own estimates and errors.
 *
 * @param people how many
 * @param mean of the estimates
 * @param spread of the estimates: their standard deviation; 0 with fewer than two
 * @param error root of the mean square of the standard errors
 */
public record ObservedPrecision(int people, double mean, double spread, double error) {

  /**
   * @param abilities expected abilities with the standard deviations of their posteriors
   * @throws IllegalArgumentException when there are none
   */
  public static ObservedPrecision of(List<Ability> abilities) {
    if (abilities.isEmpty()) {
      throw new IllegalArgumentException("nobody was measured");
    }
    int people = abilities.size();
    double mean = abilities.stream().mapToDouble(Ability::theta).sum() / people;
    double squares = 0;
    double errors = 0;
    for (Ability ability : abilities) {
      squares += (ability.theta() - mean) * (ability.theta() - mean);
      errors += ability.standardError() * ability.standardError();
    }
    double spread = people < 2 ? 0 : Math.sqrt(squares / (people - 1));
    return new ObservedPrecision(people, mean, spread, Math.sqrt(errors / people));
  }

  /**
   * The share of the variance of true abilities that the estimates know, 0 to 1: the variance of
   * expected abilities, by itself and the mean variance of the posteriors together (Bechger, Maris,
   * Verstralen and Beguin, <i>Applied Psychological Measurement</i> 27, 2003). Empty with fewer
   * than two people.
   */
  public OptionalDouble reliability() {
    double variance = spread * spread;
    double all = variance + error * error;
    return people < 2 || !(all > 0) ? OptionalDouble.empty() : OptionalDouble.of(variance / all);
  }
}
