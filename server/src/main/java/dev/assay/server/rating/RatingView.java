// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.rubric.Criterion;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answer with its rubric beside it, as a rater works on it. Nothing in it says who answered or
 * what others gave. Public for its template alone.
 *
 * @param answer the task and the answer
 * @param levels what this rater has chosen so far, by criterion
 * @param modelHtml what a good answer says
 * @param waiting how many answers wait for this rater, this one included
 * @param alone whether one person rates each answer here
 * @param item the hash of its version
 * @param training how many examples to rate before, for who has not met the item yet; 0 otherwise
 */
public record RatingView(
    UUID rating,
    String title,
    Content answer,
    List<Criterion> criteria,
    Map<String, Integer> levels,
    String note,
    String modelHtml,
    List<Example> examples,
    int waiting,
    boolean alone,
    String item,
    int training) {

  public RatingView {
    criteria = List.copyOf(criteria);
    levels = Map.copyOf(levels);
    examples = List.copyOf(examples);
  }

  /**
   * An answer with the levels that it deserves.
   *
   * @param answer as it would be shown
   * @param levels by criterion
   */
  public record Example(String text, Map<String, Integer> levels, String why) {}
}
