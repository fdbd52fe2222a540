// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

/**
 * What a candidate chooses of a model's settings, within the limits of the item.
 *
 * @param temperature how much chance there is in the answers, 0 to 2
 * @param maxTokens after which an answer is cut off
 */
public record PromptSettings(double temperature, int maxTokens) {}
