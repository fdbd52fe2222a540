// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

/**
 * How the questions with options adapt to a candidate: each is chosen by the answers to those
 * before it, out of a pool that is larger than what anybody is asked.
 *
 * @param fewest questions before anything but their number ends the section
 * @param most questions
 * @param error the standard error that is small enough to end it
 * @param untilSure whether it also ends when the ability is surely on one side of the cut
 * @param mostShown the share of candidates that no question is meant to be shown to more often
 */
public record Adaptive(int fewest, int most, double error, boolean untilSure, double mostShown) {
  /** The type of the items that adapt. */
  public static final String TYPE = "choice";

  /** How sure of the side of the cut is sure. */
  public static final double SURE = 0.95;

  static final int MOST_ITEMS = 40;
  static final double LEAST_ERROR = 0.1;
  static final double MOST_ERROR = 0.9;
  static final double LEAST_SHOWN = 0.1;

  /** What is proposed first. */
  public static final Adaptive PROPOSED = new Adaptive(8, 16, 0.35, false, 0.4);

  public Adaptive {
    if (fewest < 1 || fewest > most || most > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST_ITEMS + " questions, not " + fewest + " to " + most);
    }
    if (!(error >= LEAST_ERROR && error <= MOST_ERROR)) {
      throw new IllegalArgumentException("an error is 0.1 to 0.9, not " + error);
    }
    if (!(mostShown >= LEAST_SHOWN && mostShown <= 1)) {
      throw new IllegalArgumentException("a share is 0.1 to 1, not " + mostShown);
    }
  }

  /** How many questions a skill needs of which everybody is asked one. */
  long fewestOfSkill() {
    return (long) Math.ceil(1.25 / mostShown);
  }

  /** How large a pool gives everybody enough without showing any question too often. */
  int poolSize() {
    return (int) Math.ceil(1.25 * most / mostShown);
  }
}
