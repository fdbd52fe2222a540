// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.UncertainItem;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Brings one calibration onto the scale of another by the items that both have: an ability {@code
 * theta} there is {@code slope * theta + intercept} here.
 *
 * @param slope A in the literature, above 0
 * @param intercept B in the literature
 */
public record Linking(double slope, double intercept) {

  public Linking {
    if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("not a linking: " + slope + ", " + intercept);
    }
  }

  /**
   * By the means and standard deviations of the items' difficulties, steps and thresholds (Marco
   * 1977, Journal of Educational Measurement 14, 139-160). Quick, and at the mercy of one badly
   * estimated item.
   *
   * @param from the common items there
   * @param to the same items here
   * @throws IllegalArgumentException when the items do not correspond, or all have one difficulty
   */
  public static Linking meanSigma(List<ItemModel> from, List<ItemModel> to) {
    requirePairs(from, to);
    double[] there = places(from);
    double[] here = places(to);
    double spread = spread(there);
    if (!(spread > 1e-9) || !(spread(here) > 1e-9)) {
      throw new IllegalArgumentException("items of one difficulty do not give a scale");
    }
    double slope = spread(here) / spread;
    return new Linking(slope, mean(here) - slope * mean(there));
  }

  /**
   * The least squares of the items' category probabilities, over both populations taken for N(0, 1)
   * (Haebara 1980, Japanese Psychological Research 22, 144-149).
   *
   * @throws IllegalArgumentException when the items do not correspond
   */
  public static Linking haebara(List<ItemModel> from, List<ItemModel> to) {
    requirePairs(from, to);
    return CurveLinking.itemByItem(from, to).best();
  }

  /**
   * The least squares of the expected sum of scores, over the population here taken for N(0, 1)
   * (Stocking and Lord 1983, Applied Psychological Measurement 7, 201-210).
   *
   * @throws IllegalArgumentException when the items do not correspond
   */
  public static Linking stockingLord(List<ItemModel> from, List<ItemModel> to) {
    requirePairs(from, to);
    return CurveLinking.ofTheSum(from, to).best();
  }

  /** An item of there on the scale of here. */
  public ItemModel applied(ItemModel item) {
    return switch (item) {
      case Dichotomous(double a, double b, double c) -> new Dichotomous(a / slope, moved(b), c);
      case GradedResponse(double a, List<Double> thresholds) ->
          new GradedResponse(a / slope, moved(thresholds));
      case PartialCredit(double a, List<Double> steps) ->
          new PartialCredit(a / slope, moved(steps));
      case UncertainItem uncertain ->
          UncertainItem.of(applied(uncertain.estimate()), applied(uncertain.errors()));
    };
  }

  /** An item's errors of there on the scale of here. */
  ItemErrors applied(ItemErrors errors) {
    List<Double> places = errors.b().stream().map(error -> slope * error).toList();
    return new ItemErrors(errors.a() / slope, places, errors.c());
  }

  public Ability applied(Ability ability) {
    return new Ability(moved(ability.theta()), slope * ability.standardError());
  }

  public Population applied(Population population) {
    return new Population(moved(population.mean()), slope * population.standardDeviation());
  }

  /** From here to there. */
  public Linking reversed() {
    return new Linking(1 / slope, -intercept / slope);
  }

  private double moved(double place) {
    return slope * place + intercept;
  }

  private List<Double> moved(List<Double> places) {
    return places.stream().map(this::moved).toList();
  }

  private static void requirePairs(List<ItemModel> from, List<ItemModel> to) {
    if (from.size() != to.size() || from.isEmpty()) {
      throw new IllegalArgumentException("linking needs the same items twice, and at least one");
    }
    for (int j = 0; j < from.size(); j++) {
      if (from.get(j).categories() != to.get(j).categories()) {
        throw new IllegalArgumentException("item " + j + " differs in its number of categories");
      }
    }
  }

  private static double[] places(List<ItemModel> items) {
    return items.stream()
        .flatMap(item -> Shape.of(item).b().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).sum() / values.length;
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }
}
