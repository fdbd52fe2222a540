// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemHash;
import tools.jackson.databind.JsonNode;

/**
 * An answer that people have to rate has been handed in. Published inside the transaction that made
 * it so, in the scope of its organisation; may come again for the same answer, when its item is
 * graded anew.
 *
 * @param found what a program can say of the answer
 */
public record AnswerUnrated(RatedAnswer answer, ItemHash item, JsonNode found) {}
