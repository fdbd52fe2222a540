// SPDX-License-Identifier: Apache-2.0
/**
 * What the answer of a model to one case is held against. A model's answer is a stranger's text: it
 * is bounded, read as data and never executed.
 */
@NullMarked
package dev.assay.items.prompt.check;

import org.jspecify.annotations.NullMarked;
