// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that waits for a rater. Says nothing of who answered, or of what others gave. Public
 * for its template alone.
 *
 * @param rating the task's id
 * @param title of the item
 * @param type of the item
 * @param since when it was handed in
 * @param begun whether this rater has a draft
 */
public record WaitingAnswer(UUID rating, String title, String type, Instant since, boolean begun) {}
