// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.time.Instant;
import java.util.UUID;

/**
 * A model did not answer a question that was asked for an attempt. Published outside any
 * transaction.
 *
 * @param position of the item
 * @param needed whether nobody can go on with the item without an answer
 */
public record ModelFailed(
    UUID attempt, int position, boolean needed, Instant from, Instant until) {}
