// SPDX-License-Identifier: Apache-2.0
/**
 * Tests in which one item of a pair is worked alone and the other with the assistant, and what that
 * says: marks alone, with AI, and of AI alone.
 *
 * <p>{@link dev.assay.server.paired.PairedItems} is what the candidate's room asks, {@link
 * dev.assay.server.paired.ValueAdded} what reports show.
 */
@NullMarked
package dev.assay.server.paired;

import org.jspecify.annotations.NullMarked;
