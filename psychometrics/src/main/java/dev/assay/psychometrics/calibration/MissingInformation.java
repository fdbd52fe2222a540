// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Population;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * What is lost because abilities are not seen: the covariance of each person's score (the
 * derivatives of the complete-data log-likelihood) over the person's posterior, added up.
 *
 * <p>Scores are smooth functions of ability: they are expanded in the polynomials that are
 * orthonormal under the posterior, and the covariance is the sum of the coefficients' products. The
 * expansion ends at the eighth degree, or when a term adds less than a hundred-thousandth of the
 * first.
 *
 * <p>With many persons the sum is taken over some and scaled up: {@link #ENOUGH} of those who
 * answered everything, and the more, the fewer items each of them answered, so that every pair of
 * items is met as often. They are spread evenly over the estimated abilities, not drawn: complete
 * and missing information nearly cancel where all items move together, and chance would not. Of
 * persons in several parts, each part gives its share of the sample.
 */
final class MissingInformation implements ExpectationStep.Sink {
  static final int ENOUGH = 1024;

  private static final int HIGHEST_DEGREE = 8;
  private static final double LEAST_TERM = 1e-5;
  private static final double LEAST_NORM = 1e-14;
  private static final int BATCH = 32;

  /** Below this part of its places a row counts as mostly empty. */
  private static final int SPARSE = 3;

  private final StateBlocks data;
  private final ExpectationStep step;
  private final Layout layout;
  private final double[][][] slopes;
  private final double[] points;
  private final double[] parameters;
  private final double[] sampled;
  private final int[] digits;
  private final double[][] rows;
  private final double[] sum;
  private final int[] filledPlaces;
  private final double[] weighted = new double[ExpectationStep.STRIDE];
  private final double[] before = new double[ExpectationStep.STRIDE];
  private final double[] current = new double[ExpectationStep.STRIDE];
  private int filled;

  /**
   * What is lost of some persons.
   *
   * @param slopes for each item and parameter the derivatives of the log-probabilities at the
   *     points
   * @param each how many persons one of the sample stands for, 1 when all are taken
   */
  record Question(
      Coding coding,
      CurveTable curves,
      Layout layout,
      double[] parameters,
      double[][][] slopes,
      double each)
      implements PartQuestion<Total> {

    /**
     * @param given the share of items that a person answered on average
     */
    static double each(int persons, double given) {
      int wanted = (int) Math.min(persons, Math.ceil(ENOUGH / (given * given)));
      return (double) persons / wanted;
    }

    @Override
    public Total of(PersonPart part) {
      return part.missing(this);
    }
  }

  /**
   * @param lower the lower triangle of the matrix, row by row, in a whole matrix's places
   */
  record Total(double[] lower) implements Sum<Total> {

    @Override
    public Total plus(Total other) {
      double[] added = lower.clone();
      Rows.add(other.lower, 0, added, 0, added.length);
      return new Total(added);
    }

    DMatrixRMaj matrix() {
      int size = (int) Math.sqrt(lower.length);
      var matrix = new DMatrixRMaj(size, size);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          matrix.set(i, j, lower[i * size + j]);
          matrix.set(j, i, lower[i * size + j]);
        }
      }
      return matrix;
    }
  }

  /**
   * @param thetas the ability of each pattern
   */
  MissingInformation(
      StateBlocks data, ExpectationStep step, double[] points, double[] thetas, Question question) {
    this.data = data;
    this.step = step;
    this.layout = question.layout();
    this.parameters = question.parameters();
    this.slopes = question.slopes();
    this.points = points;
    int wanted = (int) Math.max(1, Math.rint(data.persons() / question.each()));
    this.sampled = sample(data, thetas, wanted);
    this.digits = new int[slopes.length];
    this.rows = new double[BATCH][layout.size()];
    this.sum = new double[layout.size() * layout.size()];
    this.filledPlaces = new int[layout.size()];
  }

  /** How many persons each pattern stands for: all, or an even sample scaled up. */
  private static double[] sample(StateBlocks data, double[] thetas, int wanted) {
    int persons = data.persons();
    double[] sampled = new double[data.patterns()];
    if (persons == wanted) {
      Arrays.setAll(sampled, data::weight);
      return sampled;
    }
    long[] order = new long[data.patterns()];
    for (int pattern = 0; pattern < order.length; pattern++) {
      long ability = Math.round(thetas[pattern] * (1 << 24));
      order[pattern] = ability << 32 | pattern;
    }
    Arrays.sort(order);
    double passed = 0;
    double each = (double) persons / wanted;
    int taken = 0;
    for (long place : order) {
      int pattern = (int) place;
      passed += data.weight(pattern);
      while (taken < wanted && (taken + 0.5) * each < passed) {
        sampled[pattern] += each;
        taken++;
      }
    }
    return sampled;
  }

  @Override
  public void take(int from, int to, double[] posteriors) {
    for (int pattern = from; pattern < to; pattern++) {
      if (sampled[pattern] > 0) {
        data.digits(pattern, digits);
        expand(pattern, posteriors, (pattern - from) * ExpectationStep.STRIDE);
      }
    }
  }

  /** One row for each polynomial from the first degree on. */
  private void expand(int pattern, double[] posterior, int at) {
    int low = step.low(pattern);
    int high = step.high(pattern);
    Arrays.fill(before, low, high, 0);
    Arrays.fill(current, low, high, 1);
    double back = 0;
    double largest = 0;
    for (int degree = 1; degree <= HIGHEST_DEGREE; degree++) {
      back = nextPolynomial(posterior, at, low, high, back);
      if (!(back * back > LEAST_NORM)) {
        return;
      }
      if (filled == BATCH) {
        flush();
      }
      double[] row = rows[filled];
      Arrays.fill(row, 0);
      for (int q = low; q < high; q++) {
        weighted[q] = Math.sqrt(sampled[pattern]) * posterior[at + q] * current[q];
      }
      coefficients(data.group(pattern), low, high, row);
      double term = Rows.dot(row, 0, row, 0, row.length);
      keep(row);
      largest = Math.max(largest, term);
      if (term < LEAST_TERM * largest) {
        return;
      }
    }
  }

  /**
   * A row that is mostly empty is added at once, place by place; others wait to be added in fours.
   */
  private void keep(double[] row) {
    int count = 0;
    for (int place = 0; place < row.length; place++) {
      if (row[place] != 0) {
        filledPlaces[count++] = place;
      }
    }
    if (count > row.length / SPARSE) {
      filled++;
      return;
    }
    for (int i = 0; i < count; i++) {
      int at = filledPlaces[i] * row.length;
      double factor = row[filledPlaces[i]];
      for (int j = 0; j <= i; j++) {
        sum[at + filledPlaces[j]] += factor * row[filledPlaces[j]];
      }
    }
  }

  /** By the three-term recurrence; returns the norm that the polynomial was divided by. */
  private double nextPolynomial(double[] posterior, int at, int low, int high, double back) {
    double mean = 0;
    for (int q = low; q < high; q++) {
      mean += posterior[at + q] * points[q] * current[q] * current[q];
    }
    double square = 0;
    for (int q = low; q < high; q++) {
      double next = (points[q] - mean) * current[q] - back * before[q];
      before[q] = current[q];
      current[q] = next;
      square += posterior[at + q] * next * next;
    }
    double norm = Math.sqrt(square);
    Rows.scale(current, low, high - low, norm > 0 ? 1 / norm : 0);
    return norm;
  }

  private void coefficients(int group, int low, int high, double[] row) {
    for (int j = 0; j < slopes.length; j++) {
      for (int m = 0; m < slopes[j].length; m++) {
        int from = digits[j] * ExpectationStep.STRIDE;
        if (from < slopes[j][m].length) {
          row[layout.place(j, m)] += Rows.dot(weighted, low, slopes[j][m], from + low, high - low);
        }
      }
    }
    if (layout.free(group)) {
      Population population = layout.population(group, parameters);
      int place = layout.population(group);
      for (int q = low; q < high; q++) {
        double z = (points[q] - population.mean()) / population.standardDeviation();
        row[place] += weighted[q] * z / population.standardDeviation();
        row[place + 1] += weighted[q] * (z * z - 1);
      }
    }
  }

  private void flush() {
    while (filled % 4 != 0) {
      Arrays.fill(rows[filled++], 0);
    }
    int size = layout.size();
    for (int column = 0; column < size; column++) {
      for (int first = 0; first < filled; first += 4) {
        Rows.addFourProducts(sum, column * size, rows, first, column, column + 1);
      }
    }
    filled = 0;
  }

  Total total() {
    flush();
    return new Total(sum);
  }
}
