// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.server.bank.Curve;
import java.util.List;
import java.util.stream.Collectors;

/** Where things are on the report's drawings: right and down, from the upper left of the plot. */
public final class Plot {
  public static final int WIDTH = 600;
  public static final int HEIGHT = 260;

  /** Of the drawing of calibrations. */
  public static final int HISTORY_WIDTH = 420;

  public static final int HISTORY_HEIGHT = 200;

  private static final double MARGIN = 30;

  /** So many points of a curve from its ends, a name would run off the drawing. */
  private static final int FROM_EDGE = 8;

  private static final double FURTHEST = 3;
  private static final double Z = 1.959963984540054;

  private Plot() {}

  /** An ability, from -3 to 3; what lies beyond is at the edge. */
  public static String x(double ability) {
    return Curve.number(
        (Math.clamp(ability, -FURTHEST, FURTHEST) + FURTHEST) / (2 * FURTHEST) * WIDTH);
  }

  /** A share, 0 below and 1 above. */
  public static String y(double share) {
    return Curve.number((1 - Math.clamp(share, 0, 1)) * HEIGHT);
  }

  /** A curve in the words of an SVG polyline. */
  public static String line(Curve curve) {
    return curve.points().stream()
        .map(point -> x(point.ability()) + "," + y(point.value()))
        .collect(Collectors.joining(" "));
  }

  /** Where a curve is highest: its name is written there. */
  public static Curve.Point top(Curve curve) {
    Curve.Point top = curve.points().getFirst();
    for (Curve.Point point : curve.points()) {
      top = point.value() > top.value() ? point : top;
    }
    return top;
  }

  /** The middle of where one curve is furthest from another, for its name; away from the edges. */
  public static Curve.Point gap(Curve curve, Curve other) {
    int widest = FROM_EDGE;
    for (int i = FROM_EDGE; i < curve.points().size() - FROM_EDGE; i++) {
      widest = apart(curve, other, i) > apart(curve, other, widest) ? i : widest;
    }
    return curve.points().get(widest);
  }

  /** Whether a curve runs above a point of another. */
  public static boolean above(Curve curve, Curve.Point point) {
    return curve.points().stream()
        .anyMatch(own -> own.ability() == point.ability() && own.value() > point.value());
  }

  private static double apart(Curve curve, Curve other, int point) {
    return Math.abs(curve.points().get(point).value() - other.points().get(point).value());
  }

  /** A calibration's place from left to right. */
  public static double step(int number, int of) {
    return of == 1
        ? HISTORY_WIDTH / 2.0
        : MARGIN + (HISTORY_WIDTH - 2 * MARGIN) * number / (of - 1);
  }

  /** A difficulty upwards, so that all of a history and the author's word are on the drawing. */
  public static double place(double difficulty, List<History.Step> steps, double author) {
    double low = author;
    double high = author;
    for (History.Step step : steps) {
      low = Math.min(low, low(step));
      high = Math.max(high, high(step));
    }
    double room = Math.max(0.5, high - low);
    double middle = (high + low) / 2;
    return HISTORY_HEIGHT * (0.5 - (difficulty - middle) / (1.1 * room));
  }

  /** Where a calibration's 95 % interval begins. */
  public static double low(History.Step step) {
    return step.place() - Z * step.placeError();
  }

  /** Where it ends. */
  public static double high(History.Step step) {
    return step.place() + Z * step.placeError();
  }

  /** Of three shares, a small line: 0 to 1 on 30 upwards, 90 to the right. */
  public static String trace(List<Double> thirds) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < thirds.size(); i++) {
      line.append(Curve.number(45.0 * i)).append(',');
      line.append(traced(thirds.get(i))).append(' ');
    }
    return line.toString().trim();
  }

  /** Where one of them is, downwards. */
  public static String traced(double share) {
    return Curve.number(30 - 30 * share);
  }
}
