// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.server.itemtype.project.ProjectAnswerForm;
import tools.jackson.databind.JsonNode;

/** Items that ask for tests, as a model answers them: a project, run against the sample. */
public abstract class SuiteForm implements ProjectAnswerForm {
  private final String type;

  protected SuiteForm(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  /** The sample is correct: tests pass on it. */
  @Override
  public boolean showsMistake(JsonNode result) {
    TrialResult trial = TrialResult.of(result);
    return !trial.compiles() || trial.executed() == 0 || !trial.failed().isEmpty();
  }
}
