// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

/**
 * HTML as it grows: text opens a paragraph, whatever cannot stand in one closes it. Within a line
 * there are no paragraphs to open or close.
 */
final class Paragraphs {
  private final StringBuilder html = new StringBuilder();
  private final boolean withinLine;
  private boolean open;

  Paragraphs(boolean withinLine) {
    this.withinLine = withinLine;
  }

  /** Whether text would go on where text is, so that space before it matters. */
  boolean inText() {
    return withinLine || open;
  }

  boolean isWithinLine() {
    return withinLine;
  }

  boolean isEmpty() {
    return html.isEmpty();
  }

  /** Appends what stands in a paragraph. */
  void text(String piece) {
    if (!inText()) {
      html.append("<p>");
      open = true;
    }
    html.append(piece);
  }

  /** Ends a paragraph; within a line it is a new line. */
  void endParagraph() {
    if (open) {
      close();
    } else if (withinLine) {
      html.append("<br>");
    }
  }

  /** Appends what stands between paragraphs. */
  void block(String element) {
    close();
    html.append(element).append('\n');
  }

  private void close() {
    if (open) {
      html.append("</p>\n");
      open = false;
    }
  }

  /** All of it. */
  String html() {
    close();
    return html.toString();
  }
}
