// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.project.ProjectForm;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Items that ask for tests, as a model answers them: a project, run against the sample. */
public abstract class SuiteForm implements AnswerForm {
  private final String type;

  protected SuiteForm(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String instructions() {
    return ProjectForm.INSTRUCTIONS;
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    return ProjectForm.schema(view.path("project"));
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    return ProjectForm.response(answer);
  }

  @Override
  public Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return Optional.of(response);
  }

  /** The sample is correct: tests pass on it. */
  @Override
  public boolean showsMistake(JsonNode result) {
    TrialResult trial = TrialResult.of(result);
    return !trial.compiles() || trial.executed() == 0 || !trial.failed().isEmpty();
  }
}
