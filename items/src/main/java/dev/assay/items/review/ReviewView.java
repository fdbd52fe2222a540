// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.CandidateView;
import java.util.List;

/**
 * What a candidate sees of a review item.
 *
 * @param statementHtml what the author of the change says of it
 * @param change both sides of every file
 * @param tolerance a comment counts when it is within so many lines of what it is about
 * @param unexpected so many comments on nothing the item's author had in mind cost nothing
 * @param mostLines that one comment may mark
 * @param longestComment in characters
 * @param longestSummary in characters
 */
public record ReviewView(
    String statementHtml,
    List<ChangedFile> change,
    int tolerance,
    int unexpected,
    int mostLines,
    int longestComment,
    int mostComments,
    int longestSummary)
    implements CandidateView {

  public ReviewView {
    change = List.copyOf(change);
  }
}
