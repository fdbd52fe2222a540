// SPDX-License-Identifier: Apache-2.0
/**
 * Rubrics: what people hold an answer against that no program can grade. {@code rubric.yaml} and
 * {@code examples.yaml} are the same for every type of item that is rated.
 */
@NullMarked
package dev.assay.items.rubric;

import org.jspecify.annotations.NullMarked;
