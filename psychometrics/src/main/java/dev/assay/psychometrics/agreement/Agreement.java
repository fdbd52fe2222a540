// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.agreement;

/** A coefficient of agreement, or why there is none. */
public sealed interface Agreement {

  /**
   * @param value 1 for full agreement, 0 for as much as chance gives, below 0 for less
   * @param low the lower end of the 95 % interval, at least -1
   * @param high its upper end, at most 1
   * @param units how many answers it rests on, each rated by two people or more
   */
  record Coefficient(double value, double low, double high, int units) implements Agreement {
    static Coefficient of(double value, double halfWidth, int units) {
      return new Coefficient(
          value, Math.max(-1, value - halfWidth), Math.min(1, value + halfWidth), units);
    }
  }

  /** Fewer than {@link #FEWEST} answers were rated by two people: nothing can be said. */
  record TooFew(int units) implements Agreement {}

  /** All ratings are the same level: agreement cannot be told from having no other choice. */
  record NoVariation(int units) implements Agreement {}

  /** With fewer answers an interval would say less than none. */
  int FEWEST = 3;
}
