// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What an item's author expects of it, until there are responses to calibrate it with.
 *
 * @param share the expected score of the population, as a share of the highest: 0 to 1
 * @param population of whom the author speaks
 * @param categories how many ordered score categories the item has
 * @param guessing how often someone who knows nothing is right; only for two categories
 * @param discrimination assumed, by the kind of item
 */
public record AuthorEstimate(
    double share, Population population, int categories, double guessing, double discrimination) {

  /**
   * How far apart neighbouring steps of an item with more than two categories are assumed to be.
   */
  public static final double STEP_DISTANCE = 0.8;

  /** An author who says nobody or everybody is taken to mean nearly. */
  private static final double NEARLY = 0.02;

  private static final double FURTHEST = 12;

  public AuthorEstimate {
    if (!(share >= 0 && share <= 1) || !(guessing >= 0 && guessing < 0.9) || categories < 2) {
      throw new IllegalArgumentException("not an estimate: " + share + ", " + guessing);
    }
    Logistic.discrimination(discrimination);
  }

  /**
   * The model at the one location where the expected score over the population is what the author
   * said, found by bisection: the expected score falls as the item gets harder.
   */
  public ItemModel model() {
    double target = Math.clamp(share, lowerAsymptote() + NEARLY, 1 - NEARLY);
    Posterior people = Posterior.of(population);
    double easy = population.mean() - FURTHEST;
    double hard = population.mean() + FURTHEST;
    while (hard - easy > 1e-10) {
      double middle = (easy + hard) / 2;
      ItemModel model = at(middle);
      if (people.expected(model::expectedShare) > target) {
        easy = middle;
      } else {
        hard = middle;
      }
    }
    return at((easy + hard) / 2);
  }

  private double lowerAsymptote() {
    return categories == 2 ? guessing : 0;
  }

  private ItemModel at(double location) {
    if (categories == 2) {
      return new Dichotomous(discrimination, location, guessing);
    }
    List<Double> steps =
        IntStream.range(1, categories)
            .mapToObj(k -> location + STEP_DISTANCE * (k - categories / 2.0))
            .toList();
    return new PartialCredit(discrimination, steps);
  }
}
