// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

/**
 * A line to ask about.
 *
 * @param word of the line that the question is about
 */
record Picked(Quote quote, Aim aim, String word) {}
