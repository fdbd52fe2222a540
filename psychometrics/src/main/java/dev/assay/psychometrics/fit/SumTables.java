// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.decision.SummedScore;
import java.util.List;
import java.util.stream.IntStream;

/** Persons by the sum of their categories, as observed and as the models expect them. */
final class SumTables {
  private final ResponseMatrix responses;
  private final int[] rows;
  private final int[] sums;
  private final double[] weights = new double[Posterior.POINTS];

  /** For each point and item the chance of each category. */
  private final double[][][] chances;

  SumTables(List<? extends ItemModel> items, ResponseMatrix responses, Population population) {
    this.responses = responses;
    rows =
        IntStream.range(0, responses.persons())
            .filter(i -> responses.answered(i) == responses.items())
            .toArray();
    sums = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (byte category : responses.categoriesOf(rows[i])) {
        sums[i] += category;
      }
    }
    chances = new double[Posterior.POINTS][items.size()][];
    double total = 0;
    for (int q = 0; q < weights.length; q++) {
      double theta = Posterior.point(q);
      double z = (theta - population.mean()) / population.standardDeviation();
      weights[q] = Math.exp(-z * z / 2);
      total += weights[q];
      for (int j = 0; j < items.size(); j++) {
        chances[q][j] = items.get(j).probabilities(theta);
      }
    }
    for (int q = 0; q < weights.length; q++) {
      weights[q] /= total;
    }
  }

  int persons() {
    return rows.length;
  }

  /** How many persons of each sum reached each category of the item. */
  int[][] observed(int item) {
    int[][] observed = new int[highest() + 1][chances[0][item].length];
    for (int i = 0; i < rows.length; i++) {
      observed[sums[i]][responses.at(rows[i], item)]++;
    }
    return observed;
  }

  /** How many of the persons of each sum the models expect in each category of the item. */
  double[][] expected(int item) {
    int categories = chances[0][item].length;
    double[][] expected = new double[highest() + 1][categories];
    for (int q = 0; q < weights.length; q++) {
      double[] rest = rest(q, item);
      for (int r = 0; r < rest.length; r++) {
        for (int k = 0; k < categories; k++) {
          expected[r + k][k] += weights[q] * rest[r] * chances[q][item][k];
        }
      }
    }
    int[] persons = new int[expected.length];
    for (int sum : sums) {
      persons[sum]++;
    }
    for (int sum = 0; sum < expected.length; sum++) {
      double total = 0;
      for (double each : expected[sum]) {
        total += each;
      }
      for (int k = 0; k < categories; k++) {
        expected[sum][k] *= total > 0 ? persons[sum] / total : 0;
      }
    }
    return expected;
  }

  /** Of the other items' sum, at one point. */
  private double[] rest(int q, int item) {
    double[] rest = {1};
    for (int j = 0; j < chances[q].length; j++) {
      if (j != item) {
        rest = SummedScore.plus(rest, chances[q][j]);
      }
    }
    return rest;
  }

  private int highest() {
    int highest = 0;
    for (double[] each : chances[0]) {
      highest += each.length - 1;
    }
    return highest;
  }
}
