// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.fit.SummedScoreFit;
import dev.assay.server.report.Figure;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the curve fits those it was estimated from: S-X², over the people of one form who handed
 * in until the calibration and have a grade in every item.
 *
 * @param chance of a misfit as large when the curve is right
 * @param statistic S-X², and its degrees of freedom; 0 without one
 */
public record Fit(Kind kind, Figure chance, double statistic, int degrees) {
  /** With fewer people only gross misfits would show. */
  static final int FEWEST = 100;

  /** A chance below is called a misfit. */
  static final double UNLIKELY = 0.01;

  /** What is known. */
  public enum Kind {
    FITS,
    MISFITS,
    /** The curve is its author's: there is nothing to test. */
    NOT_CALIBRATED,
    TOO_FEW,
    /** People's sums do not differ enough. */
    UNSAID
  }

  static final Fit NOT_CALIBRATED = without(Kind.NOT_CALIBRATED, 0);

  private static Fit without(Kind kind, int people) {
    return new Fit(kind, new Figure(Optional.empty(), people, FEWEST), 0, 0);
  }

  static Fit of(CommonForm form) {
    int people = form.complete();
    if (people < FEWEST) {
      return without(Kind.TOO_FEW, people);
    }
    return SummedScoreFit.of(form.models(), form.matrix(), form.population())
        .get(form.place())
        .map(found ->
            new Fit(
                found.chance() < UNLIKELY ? Kind.MISFITS : Kind.FITS,
                Figure.of(people, FEWEST, () -> OptionalDouble.of(found.chance())),
                found.statistic(),
                found.degrees()))
        .orElseGet(() -> without(Kind.UNSAID, people));
  }
}
