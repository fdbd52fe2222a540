// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Where the parameters of one item may be: normal around the estimate on the scales ln a, b and
 * logit c.
 *
 * @param centre of the parameters that are not known for sure
 * @param root lower triangle whose product with its own transpose is the covariance
 */
record ParameterSpread(ItemModel estimate, List<Double> centre, double[][] root) {
  /** Half the points of the averages: each comes with its mirror image. */
  private static final int PAIRS = 64;

  private static final double NUDGE = 1e-4;
  private static final double STEEPEST = 20;
  private static final int PATIENCE = 1000;

  static ParameterSpread of(ItemModel estimate, ItemErrors errors) {
    List<Double> centre = new ArrayList<>();
    List<Double> spread = new ArrayList<>();
    switch (estimate) {
      case Dichotomous item -> {
        centre.addAll(List.of(Math.log(item.a()), item.b()));
        spread.addAll(List.of(errors.a() / item.a(), single(errors)));
        if (item.c() > 0 && errors.c() > 0) {
          centre.add(Math.log(item.c() / (1 - item.c())));
          spread.add(errors.c() / (item.c() * (1 - item.c())));
        }
      }
      case PartialCredit item -> add(item.a(), item.steps(), errors, centre, spread);
      case GradedResponse item -> add(item.a(), item.thresholds(), errors, centre, spread);
      case UncertainItem _ -> throw new IllegalArgumentException("the item is uncertain already");
    }
    var known = new ParameterSpread(estimate, List.copyOf(centre), new double[0][]);
    return new ParameterSpread(estimate, known.centre, root(spread, known.correlations()));
  }

  private static double single(ItemErrors errors) {
    if (errors.b().size() != 1) {
      throw new IllegalArgumentException("one error of b is needed, not " + errors.b().size());
    }
    return errors.b().getFirst();
  }

  private static void add(
      double a, List<Double> b, ItemErrors errors, List<Double> centre, List<Double> spread) {
    if (errors.b().size() != b.size()) {
      throw new IllegalArgumentException(errors.b().size() + " errors for " + b.size() + " steps");
    }
    centre.add(Math.log(a));
    centre.addAll(b);
    spread.add(errors.a() / a);
    spread.addAll(errors.b());
  }

  private static double[][] root(List<Double> spread, double[][] correlation) {
    double[][] root = StandardPoints.root(correlation);
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j <= i; j++) {
        root[i][j] *= spread.get(i);
      }
    }
    return root;
  }

  /** Of the estimates' errors, if N(0, 1) people of known ability had answered. */
  private double[][] correlations() {
    int size = centre.size();
    DMatrixRMaj information = new DMatrixRMaj(size, size);
    Posterior people = Posterior.of(new Population(0, 1));
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        int row = i;
        int column = j;
        double value = people.expected(theta -> product(row, column, theta));
        information.set(i, j, value);
        information.set(j, i, value);
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(size, size);
    boolean found = CommonOps_DDRM.invertSPD(information, covariance);
    double[][] correlation = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double scale = Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
        boolean sensible = found && scale > 0 && Double.isFinite(scale);
        correlation[i][j] = i == j ? 1 : sensible ? covariance.get(i, j) / scale : 0;
      }
    }
    return correlation;
  }

  /** What one response says of two parameters together, expected over its category. */
  private double product(int one, int other, double theta) {
    double[] log = new double[estimate.categories()];
    estimate.logProbabilities(theta, log);
    double[] first = slope(one, theta);
    double[] second = one == other ? first : slope(other, theta);
    double sum = 0;
    for (int k = 0; k < log.length; k++) {
      sum += Math.exp(log[k]) * first[k] * second[k];
    }
    return sum;
  }

  private double[] slope(int parameter, double theta) {
    double[] up = at(parameter, NUDGE, theta);
    double[] down = at(parameter, -NUDGE, theta);
    for (int k = 0; k < up.length; k++) {
      up[k] = (up[k] - down[k]) / (2 * NUDGE);
    }
    return up;
  }

  private double[] at(int parameter, double nudge, double theta) {
    List<Double> moved = new ArrayList<>(centre);
    moved.set(parameter, moved.get(parameter) + nudge);
    double[] log = new double[estimate.categories()];
    // where two thresholds are closer than the nudge there is nothing to learn from it
    (makesSense(moved) ? model(moved) : estimate).logProbabilities(theta, log);
    return log;
  }

  ItemModel draw(RandomGenerator random) {
    for (int i = 0; i < PATIENCE; i++) {
      List<Double> drawn = moved(centre.stream().map(_ -> random.nextGaussian()).toList(), 1);
      if (makesSense(drawn)) {
        return model(drawn);
      }
    }
    return estimate;
  }

  /** Points that stand for the distribution, all of one weight, each with its mirror image. */
  List<ItemModel> points() {
    List<ItemModel> points = new ArrayList<>();
    for (List<Double> normal : StandardPoints.of(centre.size(), PAIRS)) {
      for (int sign : new int[] {1, -1}) {
        List<Double> moved = moved(normal, sign);
        if (makesSense(moved)) {
          points.add(model(moved));
        }
      }
    }
    return points.isEmpty() ? List.of(estimate) : List.copyOf(points);
  }

  private List<Double> moved(List<Double> normal, int sign) {
    List<Double> moved = new ArrayList<>();
    for (int i = 0; i < centre.size(); i++) {
      double value = centre.get(i);
      for (int j = 0; j <= i; j++) {
        value += sign * root[i][j] * normal.get(j);
      }
      moved.add(value);
    }
    return moved;
  }

  /** Thresholds must rise. */
  private boolean makesSense(List<Double> parameters) {
    boolean ordered = true;
    for (int k = 2; estimate instanceof GradedResponse && k < parameters.size(); k++) {
      ordered &= parameters.get(k) > parameters.get(k - 1);
    }
    return ordered;
  }

  private ItemModel model(List<Double> parameters) {
    double a = Math.clamp(Math.exp(parameters.getFirst()), Double.MIN_NORMAL, STEEPEST);
    List<Double> rest = parameters.subList(1, parameters.size());
    return switch (estimate) {
      case Dichotomous item -> new Dichotomous(a, rest.getFirst(), asymptote(item, rest));
      case PartialCredit _ -> new PartialCredit(a, rest);
      case GradedResponse _ -> new GradedResponse(a, rest);
      case UncertainItem item -> item;
    };
  }

  private static double asymptote(Dichotomous item, List<Double> rest) {
    return rest.size() == 1 ? item.c() : Math.min(Logistic.sigmoid(rest.get(1)), 1 - 1e-9);
  }
}
