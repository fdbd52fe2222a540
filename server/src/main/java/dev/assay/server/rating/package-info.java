// SPDX-License-Identifier: Apache-2.0
/**
 * People rate what no program can grade: the queue of answers that wait, blind; how the levels of
 * several raters become marks; how far raters agree.
 *
 * <p>A grader that finds an answer to be rated says so ({@link
 * dev.assay.server.grading.AnswerUnrated}), and a task is opened in the same transaction. Raters
 * work it without seeing who answered or what others gave. When enough have ({@link
 * dev.assay.server.rating.Combination}), the grade is written in the transaction of the last
 * rating, and the score follows. What an item's type has to say is behind {@link
 * dev.assay.server.itemtype.RatedType}.
 */
@NullMarked
package dev.assay.server.rating;

import org.jspecify.annotations.NullMarked;
