// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

/**
 * A comment of a review.
 *
 * @param severity in the reviewer's eyes
 * @param text why; without words a comment does not count
 */
public record Comment(Place place, Category category, Severity severity, String text) {
  /** The most lines that one comment may mark: it says where, not somewhere around. */
  public static final int MOST_LINES = 8;

  /** The longest text of a comment, in characters. */
  public static final int LONGEST = 1_000;
}
