// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.Markdown;
import java.time.Instant;
import java.util.UUID;

/**
 * A question and what was said to it, as its candidate sees it: a planted suggestion looks like any
 * answer.
 *
 * @param answer in Markdown; the part that came, where it broke off
 * @param trouble why there is no whole answer, in a sentence; empty when there is
 * @param simulated whether the answer was written down beforehand by whoever simulates a model
 */
public record Turn(
    UUID id, Instant askedAt, String question, String answer, String trouble, boolean simulated) {

  /** The answer as HTML that is safe whoever wrote it. */
  public String html() {
    return Markdown.withoutLinks(answer);
  }
}
