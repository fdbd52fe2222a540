// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * How long a whole form takes the 80th of 100 people, from what each of its items takes the 80th of
 * 100. That is less than the sum: hardly anybody is slow at every item. Immutable.
 *
 * <p>Times are lognormal, with a pace that a person keeps and a part that differs from item to item
 * (van der Linden, 2006); their total is taken for lognormal as well, with the right mean and
 * variance (Fenton, 1960). Both spreads are assumed until there are data.
 *
 * @param sum of the items' minutes
 * @param sumOfSquares of the items' minutes
 */
public record WorkingTime(double sum, double sumOfSquares) {
  public static final WorkingTime NONE = new WorkingTime(0, 0);

  /** The spread of people's pace, on the scale of the logarithm of time. */
  static final double PACE = 0.25;

  /** The spread of one person's times around that pace, on the same scale. */
  static final double ITEM = 0.45;

  private static final double EIGHTY = 0.8416212335729143; // of 100 are below, in a standard normal
  private static final double PACE_VARIANCE = PACE * PACE;
  private static final double VARIANCE = PACE_VARIANCE + ITEM * ITEM;

  /** The mean time of an item, as a part of what it takes the 80th of 100. */
  private static final double MEAN = Math.exp(VARIANCE / 2 - EIGHTY * Math.sqrt(VARIANCE));

  /** With one more item that takes the 80th of 100 people so long. */
  public WorkingTime plus(double minutes) {
    return new WorkingTime(sum + minutes, sumOfSquares + minutes * minutes);
  }

  /** Without an item that was added. */
  public WorkingTime minus(double minutes) {
    return new WorkingTime(sum - minutes, sumOfSquares - minutes * minutes);
  }

  /** The minutes in which 80 of 100 people are through with all items. */
  public double minutes() {
    if (sum <= 0) {
      return 0;
    }
    double alone = Math.min(1, sumOfSquares / (sum * sum)); // 1 for a single item
    double relativeVariance =
        (1 - alone) * Math.expm1(PACE_VARIANCE) + alone * Math.expm1(VARIANCE);
    double spread = Math.sqrt(Math.log1p(relativeVariance));
    return MEAN * sum / Math.sqrt(1 + relativeVariance) * Math.exp(EIGHTY * spread);
  }
}
