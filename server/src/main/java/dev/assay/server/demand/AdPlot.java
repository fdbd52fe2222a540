// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.server.bank.Curve;
import java.util.List;
import java.util.Locale;

/** Where things are on the drawings of trends: right and down, from the upper left of the plot. */
public final class AdPlot {
  public static final int WIDTH = 600;
  public static final int HEIGHT = 220;

  /** The height of one row of a drawing by name. */
  public static final int ROW = 28;

  private static final double MARGIN = 30;
  private static final int MOST_LABELS = 8;

  private AdPlot() {}

  /** What the upper edge stands for: all ads for shares, a round figure for money. */
  public static double top(List<Bar> bars, boolean money) {
    if (!money) {
      return 1;
    }
    double highest = bars.stream().mapToDouble(Bar::high).max().orElse(1);
    double step = Math.pow(10, Math.floor(Math.log10(highest)));
    return Math.ceil(highest / step) * step;
  }

  /** A value upwards. */
  public static String y(double value, double top) {
    return Curve.number((1 - Math.clamp(value / top, 0, 1)) * HEIGHT);
  }

  /** A moment's place from left to right. */
  public static String x(int number, int of) {
    return Curve.number(of == 1 ? WIDTH / 2.0 : MARGIN + (WIDTH - 2 * MARGIN) * number / (of - 1));
  }

  /** Whether a moment's name is written: as many as there is room for, and the last. */
  public static boolean named(int number, int of) {
    int every = (of + MOST_LABELS - 1) / MOST_LABELS;
    return (of - 1 - number) % every == 0;
  }

  /** A share to the right. */
  public static String across(double share) {
    return Curve.number(Math.clamp(share, 0, 1) * WIDTH);
  }

  /** The middle of a row. */
  public static String row(int number) {
    return Curve.number(ROW * (number + 0.5));
  }

  /** A share in whole per cent, money in thousands. */
  public static String label(double value, boolean money) {
    return money
        ? String.format(Locale.ROOT, "%.0f k", value / 1000)
        : Math.round(100 * value) + "\u00A0%";
  }
}
