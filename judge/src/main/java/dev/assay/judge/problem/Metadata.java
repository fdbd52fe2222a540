// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code problem.yaml} says, in terms that both formats share. */
record Metadata(
    ProblemFormat format,
    Map<String, String> titles,
    Set<String> types,
    boolean scoring,
    boolean custom,
    boolean interactive,
    boolean multiPass,
    List<String> validatorFlags,
    Set<String> languages,
    boolean writesFiles,
    ProblemLimits limits,
    Map<String, String> constants,
    Settings legacyGrading) {

  /** Whether a submission may be the answers themselves. */
  boolean answers() {
    return types.contains("submit-answer");
  }
}
