// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.planning;

import dev.assay.psychometrics.planning.Measurement.Result;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sums over the pools of a study. */
final class Tally {
  private final ShortlistStudy study;
  private final double[] found;
  private int pools;
  private int people;
  private double error;
  private double squaredError;
  private double reportedVariance;
  private double gain;
  private double bestGain;
  private double goodChosen;
  private double good;
  private double items;
  private double minutes;

  Tally(ShortlistStudy study) {
    this.study = study;
    this.found = new double[study.pools()];
  }

  void add(double[] truth, List<Result> results) {
    for (int i = 0; i < truth.length; i++) {
      var ability = results.get(i).ability();
      double off = ability.theta() - truth[i];
      error += off;
      squaredError += off * off;
      reportedVariance += ability.standardError() * ability.standardError();
      items += results.get(i).items();
      minutes += results.get(i).minutes();
      good += truth[i] >= study.cut() ? 1 : 0;
    }
    people += truth.length;
    Set<Integer> best = highest(truth.length, i -> truth[i]);
    Set<Integer> chosen = highest(truth.length, i -> results.get(i).ability().theta());
    double mean = Arrays.stream(truth).average().orElse(0);
    for (int i : best) {
      bestGain += truth[i] - mean;
    }
    for (int i : chosen) {
      gain += truth[i] - mean;
      goodChosen += truth[i] >= study.cut() ? 1 : 0;
    }
    found[pools++] = best.stream().filter(chosen::contains).count() / (double) study.chosen();
  }

  ShortlistAccuracy accuracy() {
    double[] sorted = Arrays.copyOf(found, pools);
    Arrays.sort(sorted);
    return new ShortlistAccuracy(
        Math.sqrt(squaredError / people),
        error / people,
        Math.sqrt(reportedVariance / people),
        Arrays.stream(sorted).average().orElse(0),
        sorted[(int) Math.floor(0.025 * (pools - 1))],
        sorted[(int) Math.ceil(0.975 * (pools - 1))],
        gain / bestGain,
        goodChosen / (study.chosen() * (double) pools),
        good == 0 ? 0 : goodChosen / good,
        items / people,
        minutes / people);
  }

  private Set<Integer> highest(int count, IntToDoubleFunction by) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -by.applyAsDouble(i)))
        .limit(study.chosen())
        .collect(Collectors.toSet());
  }
}
