// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

/** The families of curves that can be estimated. Logistic metric, D = 1. */
public enum Model {
  /** One discrimination for all items of this model, which is estimated. */
  ONE_PARAMETER("1PL", true, true),
  TWO_PARAMETER("2PL", false, true),
  /** With a lower asymptote. */
  THREE_PARAMETER("3PL", false, true),
  GRADED_RESPONSE("GRM", false, false),
  GENERALIZED_PARTIAL_CREDIT("GPCM", false, false);

  private final String abbreviation;
  private final boolean tied;
  private final boolean dichotomous;

  Model(String abbreviation, boolean tied, boolean dichotomous) {
    this.abbreviation = abbreviation;
    this.tied = tied;
    this.dichotomous = dichotomous;
  }

  /** As the literature has it: 1PL, 2PL, 3PL, GRM, GPCM. */
  public String abbreviation() {
    return abbreviation;
  }

  /** Whether it is for items scored 0 or 1 only. */
  public boolean dichotomous() {
    return dichotomous;
  }

  boolean tied() {
    return tied;
  }

  Curve curve(int categories) {
    return switch (this) {
      case ONE_PARAMETER, TWO_PARAMETER, GENERALIZED_PARTIAL_CREDIT ->
          new PartialCreditCurve(categories);
      case THREE_PARAMETER -> new GuessingCurve();
      case GRADED_RESPONSE -> new GradedCurve(categories);
    };
  }
}
