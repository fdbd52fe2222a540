// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

/**
 * A question about a line of a submission, for a person to ask.
 *
 * @param text plain text, in the reader's language where it is made by template
 */
public record Question(Quote quote, String text) {}
