// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import java.util.List;
import java.util.Locale;

/**
 * The page that shows who would move, and its plot: old abilities to the right, new ones upwards,
 * on a square of {@link #SIDE}.
 *
 * @param after the last adoption, so that a page that is out of date adopts nothing
 * @param adopted whether scores rest on this calibration already
 * @param rests the number of the calibration that scores rest on; 0 for the authors' word
 */
public record MovesView(
    CalibrationRun run, List<Move> moves, long after, boolean adopted, int rests) {
  /** Width and height of the plot's inside. */
  public static final int SIDE = 360;

  private static final double REACH = 3.5;

  public MovesView {
    moves = List.copyOf(moves);
  }

  /** Those whose estimate would change sides. */
  public List<Move> crossing() {
    return moves.stream().filter(Move::crosses).toList();
  }

  /** How many scores would be provisional no longer, or not be at all. */
  public long settled() {
    return moves.stream().filter(move -> !move.provisional()).count();
  }

  /** How far the typical estimate moves: the root of the mean square. */
  public double typical() {
    return Math.sqrt(
        moves.stream().mapToDouble(move -> move.distance() * move.distance()).average().orElse(0));
  }

  /** Where an ability is to the right. */
  public String x(double ability) {
    return number(share(ability) * SIDE);
  }

  /** Where an ability is downwards. */
  public String y(double ability) {
    return number((1 - share(ability)) * SIDE);
  }

  /** An ability with two decimals. */
  public static String ability(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
  }

  private static double share(double ability) {
    return Math.clamp((ability + REACH) / (2 * REACH), 0, 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
