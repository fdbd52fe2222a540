// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A candidate's code beside the recorded answer of a model that is most like it. That two solutions
 * of a short task are alike says nothing of who wrote either.
 *
 * @param recorded how many recorded answers in the same language it was compared with
 * @param nearest the most similar of them; empty where there is none: then it is not measured
 * @param amongModels how alike recorded answers of different models are among themselves
 * @param amongPeople how alike answers of different people are among themselves
 */
public record Likeness(
    int recorded, Optional<Nearest> nearest, Base amongModels, Base amongPeople) {
  /** The fewest words in a row that count as common. */
  public static final int SHORTEST = 12;

  /**
   * The most similar recorded answer.
   *
   * @param similarity words in common runs, of all words of both: 0 to 1
   * @param theirs the candidate's code
   * @param models the recorded answer
   */
  public record Nearest(
      String model,
      boolean simulated,
      LocalDate on,
      double similarity,
      List<Line> theirs,
      List<Line> models) {

    public long percent() {
      return Math.round(100 * similarity);
    }
  }

  /**
   * A line of code in pieces.
   *
   * @param number in its file, from 1
   */
  public record Line(int number, List<Piece> pieces) {}

  /**
   * @param common whether it stands in the other text too
   */
  public record Piece(String text, boolean common) {}

  /**
   * How alike independent answers to the same item are.
   *
   * @param pairs of answers that were compared
   * @param median of their similarities; empty with fewer than {@link #FEWEST} pairs
   * @param highTenth what one pair in ten reaches or exceeds; empty likewise
   */
  public record Base(int pairs, Optional<Double> median, Optional<Double> highTenth) {
    /** How many pairs it takes. */
    public static final int FEWEST = 10;

    static Base of(List<Double> similarities) {
      List<Double> sorted = similarities.stream().sorted().toList();
      int n = sorted.size();
      return n < FEWEST
          ? new Base(n, Optional.empty(), Optional.empty())
          : new Base(
              n,
              Optional.of((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2),
              Optional.of(sorted.get((int) Math.ceil(0.9 * n) - 1)));
    }

    public long medianPercent() {
      return Math.round(100 * median.orElse(0.0));
    }

    public long highPercent() {
      return Math.round(100 * highTenth.orElse(0.0));
    }
  }
}
