// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.time.Instant;

/**
 * A move of a test's cut, as logged.
 *
 * @param undone whether it took the move before it back
 */
public record CutMove(
    double from, double to, String reason, String by, Instant at, boolean undone) {}
