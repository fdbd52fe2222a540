// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.project;

import dev.assay.server.itemtype.AnswerForm;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Items that are answered with a project and nothing else, as a model answers them. */
public interface ProjectAnswerForm extends AnswerForm {

  @Override
  default String instructions() {
    return ProjectForm.INSTRUCTIONS;
  }

  @Override
  default ObjectNode schema(JsonNode view) {
    return ProjectForm.schema(view.path("project"));
  }

  @Override
  default ObjectNode response(JsonNode view, JsonNode answer) {
    return ProjectForm.response(answer);
  }

  @Override
  default Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return Optional.of(response);
  }
}
