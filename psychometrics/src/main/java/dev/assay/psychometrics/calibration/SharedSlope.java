// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;
import java.util.Optional;

/** The maximisation for items that have one discrimination together. */
final class SharedSlope {
  private static final int MOST_STEPS = 50;
  private static final int MOST_HALVINGS = 30;

  private final List<ItemFit> fits;
  private final Layout layout;
  private final Optional<ItemPrior> prior;

  /**
   * @param prior whose belief in the slope counts
   */
  SharedSlope(List<ItemFit> fits, Layout layout, Optional<ItemPrior> prior) {
    this.fits = fits;
    this.layout = layout;
    this.prior = prior;
  }

  /** The value, where a step of Fisher scoring leads, and what it would gain on a plane. */
  private record Look(double value, double[] direction, double promise) {}

  /** Moves the shared slope and its items' intercepts to their best, in place. */
  void improve(double[][] counts, double[] all) {
    Look here = look(counts, all);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (here.promise() < ItemFit.ROUNDING * Math.abs(here.value())) {
        double[] last = ItemFit.moved(all, here.direction(), 1);
        System.arraycopy(admissible(last) ? last : all, 0, all, 0, all.length);
        return;
      }
      double largest = 0;
      for (double move : here.direction()) {
        largest = Math.max(largest, Math.abs(move));
      }
      double length = largest > ItemFit.LONGEST ? ItemFit.LONGEST / largest : 1;
      boolean gained = false;
      for (int halving = 0; halving < MOST_HALVINGS && !gained; halving++, length /= 2) {
        double[] trial = ItemFit.moved(all, here.direction(), length);
        if (admissible(trial)) {
          Look there = look(counts, trial);
          if (there.value() >= here.value()) {
            gained = true;
            here = there;
            System.arraycopy(trial, 0, all, 0, all.length);
          }
        }
      }
      if (!gained) {
        return;
      }
    }
  }

  private boolean admissible(double[] all) {
    for (int j = 0; j < fits.size(); j++) {
      if (layout.shares(j) && !fits.get(j).admissible(layout.of(j, all))) {
        return false;
      }
    }
    return true;
  }

  /** The information has the shape of an arrow: each item's intercepts are solved for by itself. */
  private Look look(double[][] counts, double[] all) {
    double a = all[0];
    double value = prior.map(p -> p.slopeTerm(a)).orElse(0.0);
    double slopeGradient = prior.map(p -> p.slopeGradient(a)).orElse(0.0);
    double slopeInformation = prior.map(p -> Math.max(0, p.slopeCurvature(a))).orElse(0.0);
    double[][] towards = new double[fits.size()][];
    double[][] along = new double[fits.size()][];
    double[] gradients = new double[all.length];
    gradients[0] = slopeGradient;
    for (int j = 0; j < fits.size(); j++) {
      if (!layout.shares(j)) {
        continue;
      }
      ItemFit.Landscape own = fits.get(j).landscape(counts[j], layout.of(j, all), false);
      value += own.value();
      int rest = own.gradient().length - 1;
      double[][] inner = new double[rest][rest];
      double[] gradient = new double[rest];
      double[] cross = new double[rest];
      for (int m = 0; m < rest; m++) {
        gradient[m] = own.gradient()[m + 1];
        gradients[layout.place(j, m + 1)] = gradient[m];
        cross[m] = own.information()[m + 1][0];
        System.arraycopy(own.information()[m + 1], 1, inner[m], 0, rest);
      }
      towards[j] = Symmetric.solve(inner, gradient);
      along[j] = Symmetric.solve(inner, cross);
      gradients[0] += own.gradient()[0];
      slopeGradient += own.gradient()[0];
      slopeInformation += own.information()[0][0];
      for (int m = 0; m < rest; m++) {
        slopeGradient -= cross[m] * towards[j][m];
        slopeInformation -= cross[m] * along[j][m];
      }
    }
    double slopeMove = slopeInformation > 0 ? slopeGradient / slopeInformation : 0;
    double[] direction = new double[all.length];
    direction[0] = slopeMove;
    for (int j = 0; j < fits.size(); j++) {
      for (int m = 0; layout.shares(j) && m < towards[j].length; m++) {
        direction[layout.place(j, m + 1)] = towards[j][m] - slopeMove * along[j][m];
      }
    }
    double promise = 0;
    for (int m = 0; m < direction.length; m++) {
      promise += direction[m] * gradients[m];
    }
    return new Look(value, direction, promise);
  }
}
