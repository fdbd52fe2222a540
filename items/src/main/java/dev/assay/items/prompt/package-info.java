// SPDX-License-Identifier: Apache-2.0
/**
 * Prompt items: a prompt to write, which a model executes on cases that the candidate does not see.
 * Nothing here calls a model; what models answered is marked here, by checks in code.
 */
@NullMarked
package dev.assay.items.prompt;

import org.jspecify.annotations.NullMarked;
