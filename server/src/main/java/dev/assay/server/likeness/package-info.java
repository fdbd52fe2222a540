// SPDX-License-Identifier: Apache-2.0
/**
 * How much of a candidate's code stands in recorded answers of language models to the same item,
 * for a person to read: beside how alike independent answers to it are. It says nothing of who
 * wrote it.
 *
 * <p>{@link dev.assay.server.likeness.Likenesses} is what reports ask.
 */
@NullMarked
package dev.assay.server.likeness;

import org.jspecify.annotations.NullMarked;
