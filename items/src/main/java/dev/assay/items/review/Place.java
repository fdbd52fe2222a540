// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

/**
 * Lines of a file on the new side of a change.
 *
 * @param file its path below {@code after/}
 * @param from the first line, from 1
 * @param to the last line
 */
public record Place(String file, int from, int to) {

  public Place {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("no lines: " + from + " to " + to);
    }
  }

  public int lines() {
    return to - from + 1;
  }

  /**
   * Whether the two have a line in common once this one is widened by some lines on either side.
   */
  public boolean within(int tolerance, Place other) {
    return file.equals(other.file) && from - tolerance <= other.to && other.from <= to + tolerance;
  }
}
