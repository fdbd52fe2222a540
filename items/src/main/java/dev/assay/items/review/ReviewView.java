// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.CandidateView;
import dev.assay.items.project.ProjectView;
import dev.assay.items.rubric.RubricView;
import java.util.List;
import java.util.Optional;

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
 * @param percent of the marks that the marked lines and the verdict carry
 * @param demonstration where a test is to demonstrate a defect
 * @param words where people rate how the comments are worded
 */
public record ReviewView(
    String statementHtml,
    List<ChangedFile> change,
    int tolerance,
    int unexpected,
    int mostLines,
    int longestComment,
    int mostComments,
    int longestSummary,
    int percent,
    Optional<Demonstration> demonstration,
    Optional<Words> words)
    implements CandidateView {

  /**
   * @param percent of the marks
   * @param repaired how many versions without a defect there are
   * @param seconds of processor time of one run
   * @param project with the program of the change in it, read-only
   */
  public record Demonstration(
      int percent,
      String language,
      int repaired,
      double seconds,
      int megabytes,
      ProjectView project) {}

  /**
   * @param percent of the marks
   */
  public record Words(int percent, RubricView rubric) {}

  public ReviewView {
    change = List.copyOf(change);
  }
}
