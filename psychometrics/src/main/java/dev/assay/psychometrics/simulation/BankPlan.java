// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What an invented bank is like. Discriminations are lognormal with the mean that is given,
 * difficulties normal, lower asymptotes uniform from 0 to twice their mean, and steps of items with
 * more than two categories spread around the difficulty.
 *
 * @param items how many
 * @param discrimination mean of a
 * @param discriminationSpread standard deviation of the logarithm of a
 * @param difficulty mean of b
 * @param difficultySpread standard deviation of b
 * @param guessing mean of c; only for two categories
 * @param categories of every item: 2 or more
 * @param graded whether items with more than two are GRM instead of GPCM
 */
public record BankPlan(
    int items,
    double discrimination,
    double discriminationSpread,
    double difficulty,
    double difficultySpread,
    double guessing,
    int categories,
    boolean graded) {
  private static final double STEP_DISTANCE = 0.8;
  private static final double STEP_SPREAD = 0.15;

  public BankPlan {
    if (items < 1
        || categories < 2
        || !(discrimination > 0)
        || !(discriminationSpread >= 0)
        || !(difficultySpread >= 0)
        || !(guessing >= 0 && guessing < 0.45)
        || !Double.isFinite(difficulty)) {
      throw new IllegalArgumentException("not a bank: " + items + " items, a " + discrimination);
    }
  }

  /** Right or wrong without guessing: 2PL with {@code ln a} spread by 0.3 and b ~ N(0, 1). */
  public static BankPlan of(int items, double discrimination) {
    return new BankPlan(items, discrimination, 0.3, 0, 1, 0, 2, false);
  }

  /** The same with this mean lower asymptote: 3PL. */
  public BankPlan withGuessing(double mean) {
    return new BankPlan(
        items, discrimination, discriminationSpread, difficulty, difficultySpread, mean, 2, false);
  }

  /** The same with so many ordered categories, GPCM when more than two. */
  public BankPlan withSteps(int count) {
    return withCategories(count, false);
  }

  /** The same with so many ordered categories, GRM when more than two. */
  public BankPlan withGrades(int count) {
    return withCategories(count, true);
  }

  private BankPlan withCategories(int count, boolean byGrades) {
    return new BankPlan(
        items,
        discrimination,
        discriminationSpread,
        difficulty,
        difficultySpread,
        0,
        count,
        byGrades);
  }

  /** The same around another difficulty. */
  public BankPlan around(double mean, double spread) {
    return new BankPlan(
        items, discrimination, discriminationSpread, mean, spread, guessing, categories, graded);
  }

  public List<ItemModel> draw(RandomGenerator random) {
    return IntStream.range(0, items).mapToObj(_ -> item(random)).toList();
  }

  private ItemModel item(RandomGenerator random) {
    double middle = Math.log(discrimination) - discriminationSpread * discriminationSpread / 2;
    double a = Math.clamp(Math.exp(random.nextGaussian(middle, discriminationSpread)), 0.05, 10);
    double b = random.nextGaussian(difficulty, difficultySpread);
    if (categories == 2) {
      return new Dichotomous(a, b, guessing == 0 ? 0 : random.nextDouble(2 * guessing));
    }
    List<Double> steps =
        IntStream.range(1, categories)
            .mapToObj(k ->
                b + STEP_DISTANCE * (k - categories / 2.0) + random.nextGaussian(0, STEP_SPREAD))
            .sorted()
            .toList();
    return graded ? new GradedResponse(a, steps) : new PartialCredit(a, steps);
  }
}
