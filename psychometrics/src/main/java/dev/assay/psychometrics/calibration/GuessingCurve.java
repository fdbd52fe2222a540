// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/**
 * Three parameters (Birnbaum 1968, in Lord and Novick, Statistical Theories of Mental Test Scores):
 * {@code P(1) = c + (1 - c) / (1 + exp(-(a theta + s)))}, with the logit of {@code c} as third
 * parameter.
 */
record GuessingCurve() implements Curve {
  private static final double START = Math.log(0.15 / 0.85);

  /** Beyond this the asymptote is 0 or 1 to six digits, and its logit has no place to stay. */
  private static final double FURTHEST_LOGIT = 14;

  @Override
  public int categories() {
    return 2;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public double[] start(int[] counts) {
    double share = (counts[1] + 0.5) / (counts[0] + counts[1] + 1);
    double known = Math.clamp((share - 0.15) / 0.85, 0.02, 0.98);
    return new double[] {1, 1.2 * Math.log(known / (1 - known)), START};
  }

  @Override
  public boolean admissible(double[] parameters) {
    return Math.abs(parameters[2]) < FURTHEST_LOGIT && Curve.super.admissible(parameters);
  }

  @Override
  public void at(double[] parameters, double theta, double[] logProbability, double[][] gradient) {
    double c = asymptote(parameters);
    double x = parameters[0] * theta + parameters[1];
    double knows = x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    double knowsNot = x >= 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
    double right = c + (1 - c) * knows;
    logProbability[1] = Math.log(right);
    logProbability[0] =
        Math.log1p(-c) - (x >= 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
    double slope = (1 - c) * knows * knowsNot / right;
    gradient[1][0] = slope * theta;
    gradient[1][1] = slope;
    gradient[1][2] = knowsNot * c * (1 - c) / right;
    gradient[0][0] = -knows * theta;
    gradient[0][1] = -knows;
    gradient[0][2] = -c;
  }

  @Override
  public double asymptote(double[] parameters) {
    return 1 / (1 + Math.exp(-parameters[2]));
  }
}
