// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * A curve over ability, ready to be drawn: abilities from -3 to 3 on a width of 600, values from 0
 * to {@code top} on a height of 160, upwards.
 */
public record Curve(List<Point> points, double top) {
  private static final double LEFT = -3;
  private static final int STEPS = 60;

  /** Width and height of the drawing. */
  public static final int WIDTH = 600;

  public static final int HEIGHT = 160;

  public Curve {
    points = List.copyOf(points);
  }

  public record Point(double ability, double value) {}

  public static Curve of(DoubleUnaryOperator function, double top) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double ability = LEFT + i * 0.1;
      points.add(new Point(ability, function.applyAsDouble(ability)));
    }
    return new Curve(points, top);
  }

  /** The value at an ability, on a line between the points; the ends go on. */
  public double at(double ability) {
    double place = Math.clamp((ability - LEFT) * 10, 0, STEPS);
    int below = (int) Math.min(place, STEPS - 1);
    double value = points.get(below).value();
    return value + (place - below) * (points.get(below + 1).value() - value);
  }

  /** The points in the words of an SVG polyline. */
  public String line() {
    return points.stream()
        .map(p -> number(x(p.ability())) + "," + number(y(p.value())))
        .collect(Collectors.joining(" "));
  }

  public double x(double ability) {
    return (Math.clamp(ability, LEFT, -LEFT) - LEFT) / (-2 * LEFT) * WIDTH;
  }

  public double y(double value) {
    return HEIGHT - Math.clamp(value / top, 0, 1) * HEIGHT;
  }

  /** Every tenth point: for the table behind the drawing. */
  public List<Point> table() {
    List<Point> table = new ArrayList<>();
    for (int i = 0; i < points.size(); i += 10) {
      table.add(points.get(i));
    }
    return table;
  }

  /** A coordinate with one digit after the point. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
