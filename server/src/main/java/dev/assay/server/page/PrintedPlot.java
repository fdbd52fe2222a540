// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws a curve on paper, where SVG is not: {@code <object type="image/x-plot" data-width
 * data-height data-line data-mark>}, the line in the words of an SVG polyline, the mark a place on
 * the way from left to right. Without text: the page writes that around it.
 */
final class PrintedPlot implements FSObjectDrawer {
  static final String TYPE = "image/x-plot";

  private static final Color AXIS = new Color(0x56, 0x5d, 0x64);
  private static final Color LINE = new Color(0x0a, 0x5a, 0x6b);
  private static final Color MARK = new Color(0x8a, 0x4b, 0x00);

  @Override
  public Map<Shape, String> drawObject(
      Element plot,
      double x,
      double y,
      double width,
      double height,
      OutputDevice paper,
      RenderingContext context,
      int dotsPerPixel) {
    paper.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(plot, graphics, width / dotsPerPixel, height / dotsPerPixel));
    return Map.of();
  }

  private static void draw(Element plot, Graphics2D graphics, double width, double height) {
    AffineTransform scale =
        AffineTransform.getScaleInstance(
            width / number(plot, "data-width"), height / number(plot, "data-height"));
    graphics.setColor(AXIS);
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.draw(new Line2D.Double(0, height - 1, width, height - 1));
    graphics.setColor(MARK);
    graphics.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
    double mark = number(plot, "data-mark") * scale.getScaleX();
    graphics.draw(new Line2D.Double(mark, 0, mark, height));
    graphics.setColor(LINE);
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(scale.createTransformedShape(line(plot.getAttribute("data-line"))));
  }

  private static double number(Element plot, String name) {
    return Double.parseDouble(plot.getAttribute(name));
  }

  private static Path2D line(String points) {
    Path2D line = new Path2D.Double();
    for (String point : points.split(" ", -1)) {
      int comma = point.indexOf(',');
      double x = Double.parseDouble(point.substring(0, comma));
      double y = Double.parseDouble(point.substring(comma + 1));
      if (line.getCurrentPoint() == null) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    return line;
  }
}
