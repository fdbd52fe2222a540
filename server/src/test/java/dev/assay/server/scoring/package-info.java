// SPDX-License-Identifier: Apache-2.0
/** Scores and the evidence that they can be computed from again. */
@NullMarked
package dev.assay.server.scoring;

import org.jspecify.annotations.NullMarked;
