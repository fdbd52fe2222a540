// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Optional;

/** Some persons, packed for the expectation step. Not for two threads at once. */
final class CodedPart {
  private final Coding coding;
  private final StateBlocks data;
  private final ExpectationStep step;
  private final double[] points = Quadrature.points(Quadrature.POINTS);
  private Optional<CurveTable> set = Optional.empty();
  private Optional<PartAbilities> abilities = Optional.empty();

  CodedPart(PersonPart part, Coding coding) {
    this.coding = coding;
    data = StateBlocks.of(coding.columns(part.responses()), coding.categories(), part.groupOf());
    step = new ExpectationStep(data, points.length, coding.categories(), part.groups());
  }

  Coding coding() {
    return coding;
  }

  ExpectedCounts expected(CurveTable curves) {
    set(curves);
    return step.run();
  }

  /** Expected a posteriori. */
  PartAbilities abilities(CurveTable curves) {
    set(curves);
    PartAbilities known = abilities.orElseGet(this::ofPatterns);
    abilities = Optional.of(known);
    return known;
  }

  MissingInformation.Total missing(MissingInformation.Question question) {
    double[] thetas = abilities(question.curves()).thetas();
    var missing = new MissingInformation(data, step, points, thetas, question);
    step.forEach(missing);
    return missing.total();
  }

  private void set(CurveTable curves) {
    if (set.isEmpty() || set.get() != curves) {
      step.set(curves);
      set = Optional.of(curves);
      abilities = Optional.empty();
    }
  }

  private PartAbilities ofPatterns() {
    double[] thetas = new double[data.patterns()];
    double[] errors = new double[data.patterns()];
    step.forEach((from, to, posteriors) -> {
      for (int pattern = from; pattern < to; pattern++) {
        int at = (pattern - from) * ExpectationStep.STRIDE;
        double mean = 0;
        double square = 0;
        for (int q = step.low(pattern); q < step.high(pattern); q++) {
          mean += posteriors[at + q] * points[q];
          square += posteriors[at + q] * points[q] * points[q];
        }
        thetas[pattern] = mean;
        errors[pattern] = Math.sqrt(Math.max(0, square - mean * mean));
      }
    });
    return new PartAbilities(thetas, errors, data.patternOf());
  }
}
