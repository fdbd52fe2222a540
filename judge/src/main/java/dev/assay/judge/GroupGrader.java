// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.ByGrader;

/** Makes the result of a legacy group, given what the default grader makes of it. */
interface GroupGrader {
  /** The default grader's word stands. */
  GroupGrader STANDARD = (standard, settings) -> standard;

  GroupResult grade(GroupResult standard, ByGrader settings) throws InterruptedException;
}
