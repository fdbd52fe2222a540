// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Persons and items that are known, and what such persons answer. */
record SimulatedResponses(
    double[] abilities, List<Curve> curves, List<double[]> truth, ResponseMatrix responses) {

  /**
   * @param curve the same for all items
   * @param given the share of items that each person gets
   */
  static SimulatedResponses of(Curve curve, int persons, int items, double given, long seed) {
    var random = new SplittableRandom(seed);
    List<Curve> curves = new ArrayList<>();
    List<double[]> truth = new ArrayList<>();
    for (int j = 0; j < items; j++) {
      curves.add(curve);
      truth.add(parameters(curve, random));
    }
    double[] abilities = random.doubles(persons).map(u -> random.nextGaussian()).toArray();
    return answered(curves, truth, abilities, given, random);
  }

  /** What persons of these abilities answer to the same items. */
  SimulatedResponses by(double[] others, double given, long seed) {
    return answered(curves, truth, others, given, new SplittableRandom(seed));
  }

  private static SimulatedResponses answered(
      List<Curve> curves,
      List<double[]> truth,
      double[] abilities,
      double given,
      RandomGenerator random) {
    byte[][] columns = new byte[curves.size()][abilities.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < abilities.length; i++) {
        columns[j][i] =
            random.nextDouble() < given
                ? answer(curves.get(j), truth.get(j), abilities[i], random)
                : ResponseMatrix.MISSING;
      }
    }
    return new SimulatedResponses(abilities, curves, truth, ResponseMatrix.ofColumns(columns));
  }

  private static double[] parameters(Curve curve, RandomGenerator random) {
    double[] own = new double[curve.size()];
    own[0] = Math.exp(random.nextGaussian(0.1, 0.3));
    double location = random.nextGaussian();
    for (int k = 1; k < curve.categories(); k++) {
      own[k] = -own[0] * (location + 0.9 * (k - curve.categories() / 2.0));
    }
    if (curve instanceof GuessingCurve) {
      double c = random.nextDouble(0.1, 0.3);
      own[2] = Math.log(c / (1 - c));
    }
    return own;
  }

  private static byte answer(
      Curve curve, double[] parameters, double theta, RandomGenerator random) {
    double[] log = new double[curve.categories()];
    curve.at(parameters, theta, log, new double[curve.categories()][curve.size()]);
    double left = random.nextDouble();
    for (byte k = 0; k < log.length - 1; k++) {
      left -= Math.exp(log[k]);
      if (left < 0) {
        return k;
      }
    }
    return (byte) (log.length - 1);
  }
}
