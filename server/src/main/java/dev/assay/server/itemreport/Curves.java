// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.fit.ObservedCurve;
import dev.assay.server.bank.Curve;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What people of each ability are expected to reach, and what they did reach.
 *
 * @param calibration the number of the one that the curve comes from; empty while it is the
 *     author's
 * @param expected the share of full points that the curve expects
 * @param author the same by the author's word
 * @param categories of an item with more than two: the chance of each, the lowest first; else empty
 * @param points what people in groups of like ability reached; empty with fewer than {@link
 *     #FEWEST}
 * @param needed how many people points take
 */
public record Curves(
    Optional<Integer> calibration,
    Curve expected,
    Curve author,
    List<Curve> categories,
    List<ObservedCurve.Point> points,
    int needed) {
  /** With fewer people no group would say anything. */
  static final int FEWEST = 30;

  private static final int GROUP = 20;
  private static final int LEAST_GROUPS = 3;
  private static final int MOST_GROUPS = 8;

  public Curves {
    categories = List.copyOf(categories);
    points = List.copyOf(points);
  }

  static Curves of(
      Optional<Integer> calibration, ItemModel model, ItemModel author, Takers takers) {
    return new Curves(
        calibration,
        Curve.of(model::expectedShare, 1),
        Curve.of(author::expectedShare, 1),
        model.categories() == 2
            ? List.of()
            : IntStream.range(0, model.categories()).mapToObj(k -> chance(model, k)).toList(),
        points(model, takers),
        FEWEST);
  }

  private static Curve chance(ItemModel model, int category) {
    return Curve.of(theta -> model.probabilities(theta)[category], 1);
  }

  private static List<ObservedCurve.Point> points(ItemModel model, Takers takers) {
    int people = takers.sheets().size();
    return people < FEWEST
        ? List.of()
        : ObservedCurve.of(
                model,
                takers.others(),
                takers.categories(),
                Math.clamp(people / GROUP, LEAST_GROUPS, MOST_GROUPS))
            .points();
  }

  /** In how many groups people reached what the curve expects. */
  public int agreeing() {
    return (int) points.stream().filter(ObservedCurve.Point::agrees).count();
  }
}
