// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.server.grading.RatedAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One answer to be rated, or rated.
 *
 * @param found what a program has found in it
 * @param round from 1; a later one rates the same answer again
 * @param reason why again; empty in the first round
 * @param settled when enough had rated it, and what came of it
 */
record RatingTask(
    UUID id,
    RatedAnswer answer,
    ItemHash item,
    JsonNode found,
    int round,
    String reason,
    Instant opened,
    Optional<Settled> settled) {

  /**
   * @param levels by criterion
   */
  record Settled(Instant at, int raters, Map<String, Double> levels) {}
}
