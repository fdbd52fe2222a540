// SPDX-License-Identifier: Apache-2.0
/**
 * From what was handed in to one grade an item: runs and gradings as jobs, worked by grader
 * processes, at least once each with the effect of exactly once.
 */
@NullMarked
package dev.assay.server.grading;

import org.jspecify.annotations.NullMarked;
