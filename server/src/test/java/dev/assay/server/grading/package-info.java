// SPDX-License-Identifier: Apache-2.0
/** Grading as a whole: jobs, crashes, faults. */
@NullMarked
package dev.assay.server.grading;

import org.jspecify.annotations.NullMarked;
