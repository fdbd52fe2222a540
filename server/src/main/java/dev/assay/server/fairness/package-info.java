// SPDX-License-Identifier: Apache-2.0
/**
 * What candidates tell about the groups they belong to, after the end and only if they like, and
 * what totals of it say about a selection. Nothing here is an input to a score.
 */
@NullMarked
package dev.assay.server.fairness;

import org.jspecify.annotations.NullMarked;
