// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * S-X²: of the persons with one sum of categories, how many reached each category of the item, and
 * how many the model expects (Orlando and Thissen 2000, Applied Psychological Measurement 24,
 * 50-64; for more than two categories Kang and Chen 2008, Journal of Educational Measurement 45,
 * 391-406). Over complete rows only. Neighbouring categories, then neighbouring sums, are put
 * together until at least {@link #FEWEST} persons are expected in each cell.
 *
 * @param statistic about chi-square distributed when the model holds
 * @param degrees of freedom: cells that are free, less the item's parameters, which are taken to be
 *     estimated from these responses; 2PL and 3PL have 2 and 3
 * @param chance of a value as high or higher when the model holds
 * @param persons with complete rows
 */
public record SummedScoreFit(double statistic, int degrees, double chance, int persons) {
  /** A cell in which fewer are expected is joined to its neighbour. */
  public static final double FEWEST = 1;

  /**
   * Every item's, in order; empty where cells are not more than parameters.
   *
   * @param population whose abilities the responses come from
   */
  public static List<Optional<SummedScoreFit>> of(
      List<? extends ItemModel> items, ResponseMatrix responses, Population population) {
    var tables = new SumTables(items, responses, population);
    return IntStream.range(0, items.size())
        .parallel()
        .mapToObj(j -> of(tables, j, parameters(items.get(j))))
        .toList();
  }

  private static int parameters(ItemModel item) {
    return switch (item) {
      case Dichotomous two -> two.c() > 0 ? 3 : 2;
      case UncertainItem uncertain -> parameters(uncertain.estimate());
      default -> item.categories();
    };
  }

  private static Optional<SummedScoreFit> of(SumTables tables, int item, int parameters) {
    var cells = new Cells();
    double[][] expected = tables.expected(item);
    int[][] observed = tables.observed(item);
    // nobody varies at the lowest and the highest sum
    for (int sum = 1; sum < expected.length - 1; sum++) {
      cells.add(observed[sum], expected[sum]);
    }
    int degrees = cells.free() - parameters;
    if (degrees < 1) {
      return Optional.empty();
    }
    double chance = ChiSquaredDistribution.of(degrees).survivalProbability(cells.statistic());
    return Optional.of(new SummedScoreFit(cells.statistic(), degrees, chance, tables.persons()));
  }
}
