// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person makes of an answer.
 *
 * @param levels by criterion; a draft may lack some
 * @param note for colleagues
 * @param done empty while it is a draft
 */
record GivenRating(
    UUID rater, String name, Map<String, Integer> levels, String note, Optional<Instant> done) {}
