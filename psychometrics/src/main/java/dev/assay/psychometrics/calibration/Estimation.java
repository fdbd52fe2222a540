// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.Ability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** One estimation by EM, over the items that can be estimated. */
final class Estimation {
  private static final int MOST_ITERATIONS = 2000;
  private static final int WINDOW = 8;
  private static final double STILL = 1e-6;
  private static final double NO_GAIN = 1e-9;
  private static final int PATIENCE = 5;

  private final ItemPlan items;
  private final PersonGroups groups;
  private final boolean[] present;
  private final IntConsumer progress;
  private final Layout layout;
  private final double[] nodes = Quadrature.points(Quadrature.POINTS);
  private final List<ItemFit> fits = new ArrayList<>();
  private final Optional<SharedSlope> sharedSlope;
  private final Optional<ItemPrior> sharedPrior;
  private final StateBlocks data;
  private final ExpectationStep expectation;
  private final double[][] rows;
  private final double[][] logWeights;
  private final ExpectationStep.Expected expected;
  private int iterations;
  private double logLikelihood;
  private boolean converged;

  /**
   * @param anchored whether items give the scale, so that the first population is free as well
   */
  Estimation(ItemPlan items, PersonGroups groups, boolean anchored, IntConsumer progress) {
    this.items = items;
    this.groups = groups;
    this.progress = progress;
    present = groups.present(items.responses());
    boolean[] free = present.clone();
    free[0] &= anchored;
    boolean[] shares = items.shares();
    layout = new Layout(items.curves(), shares, free);
    for (int j = 0; j < items.curves().size(); j++) {
      fits.add(new ItemFit(items.curves().get(j), items.prior(j), nodes));
    }
    sharedPrior =
        IntStream.range(0, shares.length)
            .filter(j -> shares[j])
            .boxed()
            .findFirst()
            .flatMap(items::prior);
    sharedSlope =
        layout.tied() ? Optional.of(new SharedSlope(fits, layout, sharedPrior)) : Optional.empty();
    int[] categories = items.categories();
    data = StateBlocks.of(items.columns(), categories, groups.of());
    expectation = new ExpectationStep(data, nodes.length, categories, groups.count());
    expected = ExpectationStep.Expected.room(categories, groups.count());
    rows = ExpectationStep.Expected.room(categories, 0).counts();
    logWeights = new double[groups.count()][];
  }

  CalibrationResult result() {
    double[] parameters = iterate(start());
    List<Ability> ofPatterns = abilities();
    Optional<DMatrixRMaj> covariance =
        layout.size() == 0 ? Optional.empty() : covariance(parameters, ofPatterns);
    var findings = new Findings(items, layout, parameters, covariance);
    List<PopulationEstimate> populations =
        IntStream.range(0, groups.count())
            .mapToObj(group -> findings.population(group, present[group]))
            .toList();
    List<Ability> abilities =
        IntStream.range(0, data.persons())
            .mapToObj(person -> ofPatterns.get(data.patternOf(person)))
            .toList();
    return new CalibrationResult(
        findings.items(), abilities, populations, logLikelihood, iterations, converged);
  }

  private double[] start() {
    double[] start = new double[layout.size()];
    for (int j = 0; j < items.curves().size(); j++) {
      layout.put(j, items.curves().get(j).start(items.counts(j)), start);
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
    for (int j = 0; j < fits.size(); j++) {
      if (iterations == 1 || items.curves().get(j).size() > 0) {
        fits.get(j).tabulate(layout.of(j, point), rows[j]);
      }
    }
    for (int group = 0; group < logWeights.length; group++) {
      logWeights[group] = Quadrature.of(layout.population(group, point), nodes.length).logWeights();
    }
    logLikelihood = expectation.run(rows, logWeights, expected);
    return logLikelihood + priorTerm(point);
  }

  private double priorTerm(double[] point) {
    double term =
        layout.tied() && sharedPrior.isPresent() ? sharedPrior.get().slopeTerm(point[0]) : 0;
    for (int j = 0; j < fits.size(); j++) {
      term += fits.get(j).priorTerm(layout.of(j, point), !layout.shares(j));
    }
    return term;
  }

  private double[] maximise(double[] point) {
    double[] image = point.clone();
    for (int j = 0; j < fits.size(); j++) {
      if (!layout.shares(j) && items.curves().get(j).size() > 0) {
        layout.put(j, fits.get(j).best(expected.counts()[j], layout.of(j, point)), image);
      }
    }
    sharedSlope.ifPresent(slope -> slope.improve(expected.counts(), image));
    for (int group = 0; group < groups.count(); group++) {
      if (layout.free(group)) {
        layout.put(group, PopulationFit.best(nodes, expected.people()[group]), image);
      }
    }
    return image;
  }

  private boolean admissible(double[] point) {
    for (int j = 0; j < fits.size(); j++) {
      if (!fits.get(j).admissible(layout.of(j, point))) {
        return false;
      }
    }
    for (int group = 0; group < groups.count(); group++) {
      if (layout.free(group) && !layout.admissible(group, point)) {
        return false;
      }
    }
    return true;
  }

  /** Of each pattern: expected a posteriori. */
  private List<Ability> abilities() {
    Ability[] known = new Ability[data.patterns()];
    expectation.forEach((from, to, posteriors) -> {
      for (int pattern = from; pattern < to; pattern++) {
        int at = (pattern - from) * ExpectationStep.STRIDE;
        double mean = 0;
        double square = 0;
        for (int q = expectation.low(pattern); q < expectation.high(pattern); q++) {
          mean += posteriors[at + q] * nodes[q];
          square += posteriors[at + q] * nodes[q] * nodes[q];
        }
        known[pattern] = new Ability(mean, Math.sqrt(Math.max(0, square - mean * mean)));
      }
    });
    return List.of(known);
  }

  private Optional<DMatrixRMaj> covariance(double[] parameters, List<Ability> abilities) {
    var information = new ObservedInformation(layout, parameters);
    information.addItems(fits, expected.counts());
    if (layout.tied()) {
      sharedPrior.ifPresent(p -> information.addSharedSlope(p.slopeCurvature(parameters[0])));
    }
    for (int group = 0; group < groups.count(); group++) {
      if (layout.free(group)) {
        double persons = java.util.Arrays.stream(expected.people()[group]).sum();
        information.addPopulation(group, persons);
      }
    }
    double[][][] slopes =
        IntStream.range(0, fits.size())
            .mapToObj(j -> fits.get(j).slopeRows(layout.of(j, parameters)))
            .toArray(double[][][]::new);
    var missing =
        new MissingInformation(
            data, expectation, layout, parameters, slopes, nodes, abilities, items.given());
    expectation.forEach(missing);
    information.subtract(missing);
    return information.covariance();
  }

  private static double furthest(double[] one, double[] other) {
    double furthest = 0;
    for (int i = 0; i < one.length; i++) {
      furthest = Math.max(furthest, Math.abs(one[i] - other[i]));
    }
    return furthest;
  }
}
