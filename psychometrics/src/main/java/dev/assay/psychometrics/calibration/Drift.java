// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import java.util.List;

/**
 * How far an item moved from one calibration to a later one that has the same answers and more. The
 * two estimates are not independent: where nothing moved, the variance of their difference is the
 * earlier one's less the later one's (Hausman 1978, Econometrica 46, 1251-1271). With V the
 * variance that one answer leaves, that is {@code V (1/n - 1/m)} for n answers and m; V is taken
 * from both estimates, half and half, because that of an item that did move may be larger after
 * than before. Since the later estimate still leans on the earlier answers, the difference is
 * smaller than what the new people alone would show.
 *
 * @param place of the mean difficulty, step or threshold: above 0 the item became harder
 * @param placeError standard error of that when nothing moved; of several steps, as if they erred
 *     together, which is the worst that can be
 * @param slope of the discrimination: above 0 the item came to tell people apart better
 * @param slopeError standard error of that, likewise
 */
public record Drift(double place, double placeError, double slope, double slopeError) {

  /**
   * What one calibration found.
   *
   * @param answers how many people's it rests on
   */
  public record Estimate(ItemModel item, ItemErrors errors, int answers) {

    /** The same on another scale. */
    public Estimate on(Linking scale) {
      return new Estimate(scale.applied(item), scale.applied(errors), answers);
    }
  }

  /**
   * The error of the linking is left out: with many common items it is small beside an item's own.
   *
   * @param earlier on the scale of the later one
   * @param later with as many categories, and more answers
   * @throws IllegalArgumentException when the later one has no more answers, or other categories
   */
  public static Drift between(Estimate earlier, Estimate later) {
    List<Double> places = Shape.of(earlier.item()).b();
    List<Double> now = Shape.of(later.item()).b();
    if (earlier.answers() < 1
        || later.answers() <= earlier.answers()
        || places.size() != now.size()) {
      throw new IllegalArgumentException("drift is between an estimate and one with more answers");
    }
    double difference = 0;
    double error = 0;
    for (int k = 0; k < now.size(); k++) {
      difference += (now.get(k) - places.get(k)) / now.size();
      error +=
          error(earlier.errors().b().get(k), later.errors().b().get(k), earlier, later)
              / now.size();
    }
    return new Drift(
        difference,
        error,
        Shape.of(later.item()).a() - Shape.of(earlier.item()).a(),
        error(earlier.errors().a(), later.errors().a(), earlier, later));
  }

  /** How many standard errors the place moved. */
  public double z() {
    return place / placeError;
  }

  private static double error(double before, double after, Estimate earlier, Estimate later) {
    double n = earlier.answers();
    double m = later.answers();
    double ofOneAnswer = (before * before * n + after * after * m) / 2;
    return Math.sqrt(ofOneAnswer * (1 / n - 1 / m));
  }
}
