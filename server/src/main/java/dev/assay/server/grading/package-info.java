// SPDX-License-Identifier: Apache-2.0
/**
 * From what was handed in to one grade an item: runs and gradings as jobs, worked by grader
 * processes, at least once each with the effect of exactly once.
 *
 * <p>A job is written in the transaction that causes it ({@link
 * dev.assay.server.grading.GradingJobs}, which also says whose turn it is) and leased by one
 * grader; the lease of a grader that died runs out, and another takes the job. So a job may be
 * worked twice, even at the same time. Its effect comes once because the result is written only
 * while the row is still open, under a lock on the attempt, and only for the answer that counts at
 * that moment ({@link dev.assay.server.grading.GradingDesk}). Whoever changes what counts writes a
 * job of its own beside the one that may be at work.
 */
@NullMarked
package dev.assay.server.grading;

import org.jspecify.annotations.NullMarked;
