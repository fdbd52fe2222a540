// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import dev.assay.psychometrics.Response;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether somebody did too well, or was too fast, on items that are known to be out. Which items
 * these are has to come from elsewhere: searching for them in the same answers would find some for
 * everybody.
 */
public final class Preknowledge {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double FURTHEST = 6;
  private static final double STEP = 0.1;
  private static final int POINTS = 121;
  private static final String CONDITIONS =
      "40 items with slopes around 1.2, 10 of them out; abilities N(0, 1), times lognormal with"
          + " spreads 0.25 between people and 0.45 within; item parameters known; 2,000 who worked and"
          + " 500 who remember 8 of 10 items and take 0.3 of the time for these";
  private static final long SEED = 2017;
  private static final String LEVEL = "p below 0.01";

  /** Of {@link #byScores}. */
  public static final ErrorRates BY_SCORES = new ErrorRates(CONDITIONS, SEED, LEVEL, 0.014, 0.618);

  /** Of {@link #byTimes}. */
  public static final ErrorRates BY_TIMES = new ErrorRates(CONDITIONS, SEED, LEVEL, 0.011, 0.994);

  private Preknowledge() {}

  /**
   * The signed likelihood ratio (Sinharay, <i>Journal of Educational and Behavioral Statistics</i>
   * 42, 2017): whether one ability explains both sets of answers, or a higher one those to items
   * that are out. Abilities are looked for on [-6, 6].
   */
  public static Suspicion byScores(List<Response> out, List<Response> others) {
    if (out.isEmpty() || others.isEmpty()) {
      throw new IllegalArgumentException("answers to both kinds of items are needed");
    }
    double[] ofOut = new double[POINTS];
    double[] ofOthers = new double[POINTS];
    double[] ofAll = new double[POINTS];
    for (int q = 0; q < POINTS; q++) {
      ofOut[q] = logLikelihood(out, -FURTHEST + STEP * q);
      ofOthers[q] = logLikelihood(others, -FURTHEST + STEP * q);
      ofAll[q] = ofOut[q] + ofOthers[q];
    }
    double gain = highest(ofOut) + highest(ofOthers) - highest(ofAll);
    double ratio = Math.sqrt(Math.max(0, 2 * gain));
    double signed = peak(ofOut) > peak(ofOthers) ? ratio : -ratio;
    return new Suspicion(signed, NORMAL.survivalProbability(signed), BY_SCORES);
  }

  /**
   * How much faster somebody was on the items that are out than the own times on the others lead
   * one to expect, in standard errors.
   *
   * @param times one an item, 0 for none
   * @param out one an item: whether it is
   */
  public static Suspicion byTimes(LognormalTimes model, double[] times, boolean[] out) {
    double[] others = times.clone();
    double rests = 0;
    double variance = 0;
    double weights = 0;
    for (int j = 0; j < times.length; j++) {
      if (out[j]) {
        others[j] = 0;
        if (LognormalTimes.taken(times[j])) {
          LognormalTimes.ItemTime item = model.items().get(j);
          double weight = item.discrimination() * item.discrimination();
          rests += weight * (item.intensity() - Math.log(times[j]));
          variance += weight;
          weights += weight;
        }
      }
    }
    LognormalTimes.Speed speed = model.speed(others);
    double spread = Math.sqrt(variance + weights * weights * speed.error() * speed.error());
    double faster = weights > 0 ? (rests - weights * speed.mean()) / spread : 0;
    return new Suspicion(faster, NORMAL.survivalProbability(faster), BY_TIMES);
  }

  private static int peak(double[] values) {
    int peak = 0;
    for (int q = 1; q < values.length; q++) {
      peak = values[q] > values[peak] ? q : peak;
    }
    return peak;
  }

  /** The top of the parabola through the highest point and its neighbours. */
  private static double highest(double[] values) {
    int q = peak(values);
    if (q == 0 || q == values.length - 1) {
      return values[q];
    }
    double slope = (values[q + 1] - values[q - 1]) / 2;
    double bend = values[q + 1] - 2 * values[q] + values[q - 1];
    return bend < 0 ? values[q] - slope * slope / (2 * bend) : values[q];
  }

  private static double logLikelihood(List<Response> responses, double theta) {
    double sum = 0;
    for (Response response : responses) {
      double[] log = new double[response.item().categories()];
      response.item().logProbabilities(theta, log);
      sum += log[response.category()];
    }
    return sum;
  }
}
