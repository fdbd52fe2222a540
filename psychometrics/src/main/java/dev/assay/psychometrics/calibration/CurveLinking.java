// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemModel;
import java.util.List;

/**
 * Looks for the linking that makes curves fit best, by least squares: Gauss-Newton from several
 * places, since curves far apart say nothing of the direction.
 */
final class CurveLinking {
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final double NUDGE = 1e-6;
  private static final double STILL = 1e-13;

  /** Scales that differ more than this have no items in common that mean anything. */
  private static final double STEEPEST = 5;

  /** Items steeper than this are refused by their models. */
  private static final double STEEPEST_ITEM = 20;

  private static final double FURTHEST = 20;
  private static final double[] SLOPES = {1, 0.6, 1.6};
  private static final double[] INTERCEPTS = {0, -1.5, 1.5};

  private final Differences differences;
  private final double lowest;
  private final double highest;

  private CurveLinking(List<ItemModel> from, List<ItemModel> to, Differences differences) {
    this.differences = differences;
    lowest = Math.max(1 / STEEPEST, steepest(from) / STEEPEST_ITEM);
    highest = Math.min(STEEPEST, STEEPEST_ITEM / steepest(to));
  }

  private static double steepest(List<ItemModel> items) {
    return items.stream().mapToDouble(item -> Shape.of(item).a()).max().orElse(1);
  }

  /** What should be zero, weighted: one number a point and curve. */
  private interface Differences {
    double[] under(Linking linking);
  }

  static CurveLinking itemByItem(List<ItemModel> from, List<ItemModel> to) {
    return new CurveLinking(
        from,
        to,
        linking -> {
          double[] here = probabilities(from.stream().map(linking::applied).toList(), to);
          Linking back = linking.reversed();
          double[] there = probabilities(to.stream().map(back::applied).toList(), from);
          double[] both = java.util.Arrays.copyOf(here, here.length + there.length);
          System.arraycopy(there, 0, both, here.length, there.length);
          return both;
        });
  }

  static CurveLinking ofTheSum(List<ItemModel> from, List<ItemModel> to) {
    return new CurveLinking(
        from, to, linking -> scores(from.stream().map(linking::applied).toList(), to));
  }

  private static double[] probabilities(List<ItemModel> ours, List<ItemModel> theirs) {
    Quadrature nodes = Quadrature.standard();
    int categories = ours.stream().mapToInt(ItemModel::categories).sum();
    double[] differences = new double[nodes.size() * categories];
    int filled = 0;
    for (int j = 0; j < ours.size(); j++) {
      double[] one = new double[ours.get(j).categories()];
      double[] other = new double[one.length];
      for (int q = 0; q < nodes.size(); q++) {
        ours.get(j).logProbabilities(nodes.points()[q], one);
        theirs.get(j).logProbabilities(nodes.points()[q], other);
        double weight = Math.exp(nodes.logWeights()[q] / 2);
        for (int k = 0; k < one.length; k++) {
          differences[filled++] = weight * (Math.exp(one[k]) - Math.exp(other[k]));
        }
      }
    }
    return differences;
  }

  private static double[] scores(List<ItemModel> ours, List<ItemModel> theirs) {
    Quadrature nodes = Quadrature.standard();
    double[] differences = new double[nodes.size()];
    for (int q = 0; q < nodes.size(); q++) {
      double theta = nodes.points()[q];
      for (int j = 0; j < ours.size(); j++) {
        int highest = ours.get(j).categories() - 1;
        differences[q] +=
            highest * (ours.get(j).expectedShare(theta) - theirs.get(j).expectedShare(theta));
      }
      differences[q] *= Math.exp(nodes.logWeights()[q] / 2);
    }
    return differences;
  }

  Linking best() {
    Linking best = new Linking(1, 0);
    for (double slope : SLOPES) {
      for (double intercept : INTERCEPTS) {
        Linking found = from(trial(slope, intercept, best));
        best = squares(found) < squares(best) ? found : best;
      }
    }
    return best;
  }

  private double squares(Linking linking) {
    double[] at = differences.under(linking);
    return Rows.dot(at, 0, at, 0, at.length);
  }

  private Linking from(Linking start) {
    Linking at = start;
    double squares = squares(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(at);
      double length = 1;
      boolean gained = false;
      for (int halving = 0; halving < MOST_HALVINGS && !gained; halving++, length /= 2) {
        double slope = at.slope() * Math.exp(-length * direction[0]);
        Linking trial = trial(slope, at.intercept() - length * direction[1], at);
        double there = squares(trial);
        if (there < squares) {
          gained = true;
          at = trial;
          squares = there;
        }
      }
      if (!gained || Math.abs(direction[0]) + Math.abs(direction[1]) < STILL) {
        break;
      }
    }
    return at;
  }

  private Linking trial(double slope, double intercept, Linking otherwise) {
    boolean sensible = slope > 1 / STEEPEST && slope < STEEPEST && Math.abs(intercept) < FURTHEST;
    return sensible ? new Linking(slope, intercept) : otherwise;
  }

  /** The step of Gauss and Newton in the logarithm of the slope and in the intercept. */
  private double[] direction(Linking at) {
    double[] here = differences.under(at);
    double[][] slopes = {
      derivative(
          new Linking(at.slope() * Math.exp(NUDGE), at.intercept()),
          new Linking(at.slope() * Math.exp(-NUDGE), at.intercept())),
      derivative(
          new Linking(at.slope(), at.intercept() + NUDGE),
          new Linking(at.slope(), at.intercept() - NUDGE))
    };
    double[][] products = new double[2][2];
    double[] right = new double[2];
    for (int m = 0; m < 2; m++) {
      for (int n = 0; n < 2; n++) {
        products[m][n] = Rows.dot(slopes[m], 0, slopes[n], 0, here.length);
      }
      right[m] = Rows.dot(slopes[m], 0, here, 0, here.length);
    }
    return Symmetric.solve(products, right);
  }

  private double[] derivative(Linking above, Linking below) {
    double[] up = differences.under(above);
    double[] down = differences.under(below);
    double[] slope = new double[up.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (up[i] - down[i]) / (2 * NUDGE);
    }
    return slope;
  }
}
