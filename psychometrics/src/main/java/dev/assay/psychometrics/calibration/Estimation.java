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
  private final Parts parts;
  private final int groups;
  private final Coding coding;
  private final boolean[] present;
  private final IntConsumer progress;
  private final Layout layout;
  private final double[] nodes = Quadrature.points(Quadrature.POINTS);
  private final List<ItemFit> fits = new ArrayList<>();
  private final Optional<SharedSlope> sharedSlope;
  private final Optional<ItemPrior> sharedPrior;
  private CurveTable curves;
  private ExpectedCounts expected;
  private int iterations;
  private boolean converged;

  /**
   * @param anchored whether items give the scale, so that the first population is free as well
   */
  Estimation(ItemPlan items, Parts parts, boolean anchored, IntConsumer progress) {
    this.items = items;
    this.parts = parts;
    this.progress = progress;
    groups = items.tally().groups();
    coding = items.coding();
    present = items.tally().present();
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
    curves = new CurveTable(new double[fits.size()][], new double[groups][]);
    expected = new ExpectedCounts(new double[0][], new double[0][], 0);
  }

  CalibrationResult result() {
    double[] parameters = iterate(start());
    List<Ability> abilities = abilities();
    Optional<DMatrixRMaj> covariance =
        layout.size() == 0 ? Optional.empty() : covariance(parameters);
    var findings = new Findings(items, layout, parameters, covariance);
    List<PopulationEstimate> populations =
        IntStream.range(0, groups)
            .mapToObj(group -> findings.population(group, present[group]))
            .toList();
    return new CalibrationResult(
        findings.items(), abilities, populations, expected.logLikelihood(), iterations, converged);
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
    curves = tabulated(point);
    Coding asked = coding;
    CurveTable given = curves;
    expected = parts.sum(part -> part.expected(asked, given));
    return expected.logLikelihood() + priorTerm(point);
  }

  private CurveTable tabulated(double[] point) {
    double[][] rows = new double[fits.size()][];
    for (int j = 0; j < rows.length; j++) {
      boolean known = iterations > 1 && items.curves().get(j).size() == 0;
      rows[j] = known ? curves.rows()[j] : fits.get(j).table(layout.of(j, point));
    }
    double[][] logWeights = new double[groups][];
    for (int group = 0; group < groups; group++) {
      logWeights[group] = Quadrature.of(layout.population(group, point), nodes.length).logWeights();
    }
    return new CurveTable(rows, logWeights);
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
    for (int group = 0; group < groups; group++) {
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
    for (int group = 0; group < groups; group++) {
      if (layout.free(group) && !layout.admissible(group, point)) {
        return false;
      }
    }
    return true;
  }

  /** Of each person: expected a posteriori. */
  private List<Ability> abilities() {
    Coding asked = coding;
    CurveTable given = curves;
    return parts.each(part -> part.abilities(asked, given)).stream()
        .flatMap(PartAbilities::stream)
        .toList();
  }

  private Optional<DMatrixRMaj> covariance(double[] parameters) {
    var information = new ObservedInformation(layout, parameters);
    information.addItems(fits, expected.counts());
    if (layout.tied()) {
      sharedPrior.ifPresent(p -> information.addSharedSlope(p.slopeCurvature(parameters[0])));
    }
    for (int group = 0; group < groups; group++) {
      if (layout.free(group)) {
        double persons = java.util.Arrays.stream(expected.people()[group]).sum();
        information.addPopulation(group, persons);
      }
    }
    double[][][] slopes =
        IntStream.range(0, fits.size())
            .mapToObj(j -> fits.get(j).slopeRows(layout.of(j, parameters)))
            .toArray(double[][][]::new);
    double each = MissingInformation.Question.each(items.tally().persons(), items.given());
    information.subtract(
        parts.sum(
            new MissingInformation.Question(coding, curves, layout, parameters, slopes, each)));
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
