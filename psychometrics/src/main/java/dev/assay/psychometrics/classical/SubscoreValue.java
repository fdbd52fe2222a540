// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

/** Whether a part of a test deserves a score of its own. */
public sealed interface SubscoreValue {

  /** With fewer complete rows the figures are too rough to decide by. */
  int FEWEST_PERSONS = 100;

  /** With fewer items a part has no score. */
  int FEWEST_ITEMS = 3;

  /** What the augmented score must add to the better of the others to be worth reporting. */
  double SMALLEST_GAIN = 0.01;

  /**
   * How much of the variance of the part's true score is known (proportional reduction in mean
   * squared error: Haberman 2008, Journal of Educational and Behavioral Statistics 33, 204-229).
   *
   * @param own from the part's own sum: its reliability, by alpha
   * @param total from the sum of the whole test
   * @param augmented from both together: the own sum, which borrows strength from the rest (Wainer
   *     and others 2001, in Thissen and Wainer, Test Scoring, with one other score)
   */
  record Known(double own, double total, double augmented) implements SubscoreValue {

    /** Whether the part's score says of the part what the whole test's does not. */
    public boolean reported() {
      return own > total || augmented - Math.max(own, total) >= SMALLEST_GAIN;
    }
  }

  /** Why it cannot be said. */
  enum Unknown implements SubscoreValue {
    /** Fewer than {@link #FEWEST_PERSONS} answered everything. */
    TOO_FEW_PERSONS,
    /** Fewer than {@link #FEWEST_ITEMS} items. */
    TOO_FEW_ITEMS,
    /** Sums do not vary, or alpha is not above 0. */
    NO_RELIABILITY
  }
}
