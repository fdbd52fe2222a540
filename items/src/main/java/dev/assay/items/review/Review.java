// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.List;
import java.util.Optional;

/**
 * What a candidate hands in.
 *
 * @param verdict empty while the reviewer has not decided
 * @param summary for the author of the change
 */
public record Review(List<Comment> comments, Optional<Verdict> verdict, String summary) {
  /** The most comments that a review may have. */
  public static final int MOST_COMMENTS = 20;

  /** The longest summary, in characters. */
  public static final int LONGEST_SUMMARY = 2_000;

  public Review {
    comments = List.copyOf(comments);
  }
}
