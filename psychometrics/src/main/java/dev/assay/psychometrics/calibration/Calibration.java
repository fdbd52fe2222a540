// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Ability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Estimates item parameters from responses, and abilities from both: marginal maximum likelihood
 * with abilities ~ N(0, 1) on 61 points of [-6, 6], or the posterior mode when items have a prior.
 * Missing responses say nothing. Not thread-safe; use one for each estimation.
 *
 * <p>
 *
 * {@snippet :
 * var result = Calibration.of(responses, models).withPrior(ItemPrior.standard()).estimate();
 * }
 */
public final class Calibration {
  private static final int MOST_ITERATIONS = 2000;
  private static final int WINDOW = 8;
  private static final double STILL = 1e-6;
  private static final double NO_GAIN = 1e-9;
  private static final int PATIENCE = 5;

  private final ResponseMatrix responses;
  private final List<Model> models;
  private Optional<ItemPrior> prior = Optional.empty();
  private IntConsumer progress = _ -> {};

  private Calibration(ResponseMatrix responses, List<Model> models) {
    this.responses = responses;
    this.models = List.copyOf(models);
  }

  /**
   * @param models one an item
   * @throws IllegalArgumentException when a model is for two categories and its item has more
   */
  public static Calibration of(ResponseMatrix responses, List<Model> models) {
    if (models.size() != responses.items()) {
      throw new IllegalArgumentException("one model an item is needed");
    }
    for (int j = 0; j < models.size(); j++) {
      if (models.get(j).dichotomous() && responses.counts(j).length > 2) {
        throw new IllegalArgumentException("item " + j + " has more than two categories");
      }
    }
    return new Calibration(responses, models);
  }

  /** Estimates the mode of the posterior, with this prior on every item. */
  public Calibration withPrior(ItemPrior belief) {
    prior = Optional.of(belief);
    return this;
  }

  /** Is told the number of each iteration as it begins. */
  public Calibration reporting(IntConsumer listener) {
    progress = listener;
    return this;
  }

  public CalibrationResult estimate() {
    int[][] occurring = new int[responses.items()][];
    List<Integer> usable = new ArrayList<>();
    for (int j = 0; j < occurring.length; j++) {
      int[] counts = responses.counts(j);
      occurring[j] = IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
      if (occurring[j].length > 1) {
        usable.add(j);
      }
    }
    return new Run(occurring, usable).result();
  }

  /** One estimation over the items that can be estimated. */
  private final class Run {
    private final int[][] occurring;
    private final List<Integer> usable;
    private final List<Curve> curves = new ArrayList<>();
    private final Layout layout;
    private final Quadrature nodes = Quadrature.standard();
    private final StateBlocks data;
    private final ExpectationStep expectation;
    private final Maximisation maximisation = new Maximisation(nodes, prior);
    private final double[][] rows;
    private final double[][] counts;
    private int iterations;
    private double logLikelihood;
    private boolean converged;

    Run(int[][] occurring, List<Integer> usable) {
      this.occurring = occurring;
      this.usable = usable;
      byte[][] columns = new byte[usable.size()][];
      int[] categories = new int[usable.size()];
      boolean[] shares = new boolean[usable.size()];
      for (int j = 0; j < columns.length; j++) {
        int item = usable.get(j);
        columns[j] = coded(responses.column(item), occurring[item]);
        categories[j] = occurring[item].length;
        curves.add(models.get(item).curve(categories[j]));
        shares[j] = models.get(item).tied();
      }
      layout = new Layout(curves, shares);
      data = StateBlocks.of(columns, categories, responses.persons());
      expectation = new ExpectationStep(data, nodes, categories);
      rows = new double[columns.length][];
      counts = new double[columns.length][];
      for (int j = 0; j < columns.length; j++) {
        rows[j] = new double[categories[j] * ExpectationStep.STRIDE];
        counts[j] = new double[rows[j].length];
      }
    }

    /** Categories that never occur are closed up. */
    private static byte[] coded(byte[] column, int[] occurring) {
      if (occurring[occurring.length - 1] == occurring.length - 1) {
        return column;
      }
      byte[] codes = new byte[ResponseMatrix.HIGHEST_CATEGORY + 1];
      for (int code = 0; code < occurring.length; code++) {
        codes[occurring[code]] = (byte) code;
      }
      byte[] coded = new byte[column.length];
      for (int i = 0; i < coded.length; i++) {
        coded[i] = column[i] == ResponseMatrix.MISSING ? column[i] : codes[column[i]];
      }
      return coded;
    }

    CalibrationResult result() {
      double[] parameters = iterate(start());
      Optional<DMatrixRMaj> covariance =
          usable.isEmpty() ? Optional.empty() : covariance(parameters);
      List<ItemEstimate> items = new ArrayList<>();
      for (int j = 0; j < responses.items(); j++) {
        int place = usable.indexOf(j);
        items.add(
            place < 0
                ? new ItemEstimate.Constant(Arrays.stream(occurring[j]).boxed().findFirst())
                : estimate(place, parameters, covariance));
      }
      return new CalibrationResult(items, abilities(), logLikelihood, iterations, converged);
    }

    private double[] start() {
      double[] start = new double[layout.size()];
      for (int j = 0; j < curves.size(); j++) {
        int[] all = responses.counts(usable.get(j));
        int[] own = Arrays.stream(occurring[usable.get(j)]).map(k -> all[k]).toArray();
        layout.put(j, curves.get(j).start(own), start);
      }
      return start;
    }

    /** The parameters at the end; counts, rows and log-likelihood are theirs. */
    private double[] iterate(double[] start) {
      var acceleration = new AndersonAcceleration(WINDOW);
      double[] point = start;
      double[] safe = start;
      double best = Double.NEGATIVE_INFINITY;
      int idle = 0;
      while (iterations < MOST_ITERATIONS) {
        double value = expect(point);
        if (value < best - 1e-10 * Math.abs(best) && point != safe) {
          acceleration.restart();
          point = safe;
          continue;
        }
        idle = value - best < NO_GAIN * Math.abs(value) ? idle + 1 : 0;
        best = Math.max(best, value);
        double[] image = maximise(point);
        if (furthest(point, image) < STILL || idle >= PATIENCE) {
          converged = true;
          return point;
        }
        safe = image;
        double[] next = acceleration.next(point, image);
        point = admissible(next) ? next : image;
      }
      return point;
    }

    private double expect(double[] point) {
      progress.accept(++iterations);
      IntStream.range(0, curves.size())
          .forEach(j -> maximisation.tabulate(curves.get(j), layout.of(j, point), rows[j]));
      logLikelihood = expectation.run(rows, counts);
      return logLikelihood + priorTerm(point);
    }

    private double priorTerm(double[] point) {
      double term = layout.tied() ? prior.map(p -> p.slopeTerm(point[0])).orElse(0.0) : 0;
      for (int j = 0; j < curves.size(); j++) {
        term += maximisation.priorTerm(curves.get(j), layout.of(j, point), !layout.shares(j));
      }
      return term;
    }

    private double[] maximise(double[] point) {
      double[] image = point.clone();
      for (int j = 0; j < curves.size(); j++) {
        if (!layout.shares(j)) {
          double[] own = maximisation.best(curves.get(j), counts[j], layout.of(j, point));
          layout.put(j, own, image);
        }
      }
      if (layout.tied()) {
        new SharedSlope(curves, layout, prior, maximisation).improve(counts, image);
      }
      return image;
    }

    private boolean admissible(double[] point) {
      return IntStream.range(0, curves.size())
          .allMatch(j -> maximisation.admissible(curves.get(j), layout.of(j, point)));
    }

    private Optional<DMatrixRMaj> covariance(double[] parameters) {
      var information = new ObservedInformation(curves, layout, parameters);
      information.addComplete(maximisation, counts);
      if (layout.tied()) {
        prior.ifPresent(p -> information.addSharedSlope(p.slopeCurvature(parameters[0])));
      }
      information.subtractMissing(expectation, data, responses.persons(), nodes);
      return information.covariance();
    }

    private ItemEstimate estimate(int j, double[] parameters, Optional<DMatrixRMaj> covariance) {
      Curve curve = curves.get(j);
      double[] own = layout.of(j, parameters);
      List<Double> b = new ArrayList<>();
      for (int k = 1; k < curve.categories(); k++) {
        b.add(-own[k] / own[0]);
      }
      return new ItemEstimate.Estimated(
          models.get(usable.get(j)),
          own[0],
          b,
          curve.asymptote(own),
          Arrays.stream(occurring[usable.get(j)]).boxed().toList(),
          covariance.map(all -> errors(j, own, b, all)));
    }

    /** By the delta method: {@code b = -s / a}, and {@code c} from its logit. */
    private ItemEstimate.StandardErrors errors(
        int j, double[] own, List<Double> b, DMatrixRMaj covariance) {
      int slope = layout.place(j, 0);
      double slopeVariance = covariance.get(slope, slope);
      List<Double> errors = new ArrayList<>();
      for (int k = 1; k <= b.size(); k++) {
        int place = layout.place(j, k);
        double at = b.get(k - 1);
        double variance =
            covariance.get(place, place)
                + at * at * slopeVariance
                + 2 * at * covariance.get(place, slope);
        errors.add(Math.sqrt(Math.max(0, variance)) / Math.abs(own[0]));
      }
      double c = curves.get(j).asymptote(own);
      double logitError =
          curves.get(j) instanceof GuessingCurve
              ? Math.sqrt(covariance.get(layout.place(j, 2), layout.place(j, 2)))
              : 0;
      return new ItemEstimate.StandardErrors(
          Math.sqrt(slopeVariance), errors, c * (1 - c) * logitError);
    }

    private List<Ability> abilities() {
      Ability[] known = new Ability[data.patterns()];
      expectation.forEach((pattern, posterior, at, low, high) -> {
        double mean = 0;
        double square = 0;
        int last = Math.min(high, nodes.size());
        for (int q = low; q < last; q++) {
          mean += posterior[at + q] * nodes.points()[q];
          square += posterior[at + q] * nodes.points()[q] * nodes.points()[q];
        }
        known[pattern] = new Ability(mean, Math.sqrt(Math.max(0, square - mean * mean)));
      });
      return IntStream.range(0, responses.persons())
          .mapToObj(person -> known[data.patternOf(person)])
          .toList();
    }
  }

  private static double furthest(double[] one, double[] other) {
    double furthest = 0;
    for (int i = 0; i < one.length; i++) {
      furthest = Math.max(furthest, Math.abs(one[i] - other[i]));
    }
    return furthest;
  }
}
