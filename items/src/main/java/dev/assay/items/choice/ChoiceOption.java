// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

/**
 * An option as its author wrote it.
 *
 * @param id the author's short name for it; never shown to candidates
 * @param text Markdown
 * @param key whether it is right
 * @param rationale why it is right, or the misunderstanding that leads to it
 */
public record ChoiceOption(String id, String text, boolean key, String rationale) {}
