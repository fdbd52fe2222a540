// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Variances of items and of persons' sums, and how they go together. */
final class Sums {
  /** With more items the matrix for omega is not worth its time. */
  private static final int MOST_FOR_OMEGA = 1000;

  private final int persons;
  private final double mean;
  private final double[] variances;
  private final double[] withSum;
  private final double ofSum;

  /**
   * @param columns one an item, complete
   */
  Sums(double[][] columns, int persons) {
    this.persons = persons;
    double[] sums = new double[persons];
    for (double[] column : columns) {
      for (int i = 0; i < persons; i++) {
        sums[i] += column[i];
      }
    }
    mean = mean(sums);
    variances = Arrays.stream(columns).mapToDouble(column -> covariance(column, column)).toArray();
    withSum = Arrays.stream(columns).mapToDouble(column -> covariance(column, sums)).toArray();
    ofSum = covariance(sums, sums);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  static double covariance(double[] one, double[] other) {
    double meanOne = mean(one);
    double meanOther = mean(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - meanOne) * (other[i] - meanOther);
    }
    return sum / (one.length - 1);
  }

  private boolean vary() {
    return persons > 1 && ofSum > 0;
  }

  private double ofRest(int j) {
    return ofSum - 2 * withSum[j] + variances[j];
  }

  OptionalDouble restCorrelation(int j) {
    if (!vary() || !(variances[j] > 0) || !(ofRest(j) > 1e-12 * ofSum)) {
      return OptionalDouble.empty();
    }
    double correlation = (withSum[j] - variances[j]) / Math.sqrt(variances[j] * ofRest(j));
    return OptionalDouble.of(Math.clamp(correlation, -1, 1));
  }

  OptionalDouble alphaWithout(int j) {
    int others = variances.length - 1;
    if (!vary() || others < 2 || !(ofRest(j) > 1e-12 * ofSum)) {
      return OptionalDouble.empty();
    }
    double within = Arrays.stream(variances).sum() - variances[j];
    return OptionalDouble.of(alpha(others, within, ofRest(j)));
  }

  private static double alpha(int items, double within, double ofSum) {
    return items / (items - 1.0) * (1 - within / ofSum);
  }

  Optional<Reliability> reliability(double[][] columns) {
    if (!vary() || columns.length < 2) {
      return Optional.empty();
    }
    double alpha = alpha(columns.length, Arrays.stream(variances).sum(), ofSum);
    double spread = Math.sqrt(ofSum);
    return Optional.of(
        new Reliability(
            mean, spread, alpha, spread * Math.sqrt(Math.max(0, 1 - alpha)), omega(columns)));
  }

  private static OptionalDouble omega(double[][] columns) {
    int size = columns.length;
    if (size > MOST_FOR_OMEGA) {
      return OptionalDouble.empty();
    }
    double[][] covariances = new double[size][size];
    IntStream.range(0, size)
        .parallel()
        .forEach(i -> {
          for (int j = 0; j < size; j++) {
            covariances[i][j] = covariance(columns[i], columns[j]);
          }
        });
    return OneFactor.of(covariances).map(OneFactor::omega).orElse(OptionalDouble.empty());
  }
}
