// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.rubric.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is settled of one answer. Public for its template alone.
 *
 * @param rating the task that was asked for
 * @param title of the item
 * @param waits whether it is being rated again
 */
public record RatingHistory(
    UUID rating, String title, List<Criterion> criteria, List<Round> rounds, boolean waits) {

  public RatingHistory {
    criteria = List.copyOf(criteria);
    rounds = List.copyOf(rounds);
  }

  /**
   * @param reason why it was rated again; empty for the first
   * @param levels what counted, by criterion
   */
  public record Round(
      int number, String reason, Instant settled, Map<String, Double> levels, List<One> ratings) {}

  /**
   * What one person gave.
   *
   * @param levels by criterion
   */
  public record One(String rater, Map<String, Integer> levels, String note, Instant at) {}
}
