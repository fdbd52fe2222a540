// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.rubric.Criterion;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example answer to rate, or what became of it. Public for its template alone.
 *
 * @param item the hash of its version
 * @param example its number in the item
 * @param number its place in this rater's order
 * @param of how many examples there are
 * @param answer the task and the example, as an answer is shown
 * @param own what this rater gave; empty while it is to be rated
 * @param author what the author gives, only once the rater has
 * @param next whether another example is left
 * @param same how many levels so far were the author's too
 * @param near how many were one level off
 * @param given how many levels were given so far
 */
public record TrainingView(
    String item,
    String title,
    int example,
    int number,
    int of,
    Content answer,
    List<Criterion> criteria,
    Map<String, Integer> own,
    Optional<Author> author,
    boolean next,
    int same,
    int near,
    int given) {

  public TrainingView {
    criteria = List.copyOf(criteria);
    own = Map.copyOf(own);
  }

  /**
   * What the author of the item gives.
   *
   * @param levels by criterion
   */
  public record Author(Map<String, Integer> levels, String why) {}

  public int level(Criterion criterion) {
    return own.getOrDefault(criterion.id(), -1);
  }
}
