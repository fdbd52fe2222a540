// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.project.ProjectForm;
import dev.assay.server.itemtype.service.ServiceDetail.State;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Service items as a model answers them: a project, run against the open probes. */
@Component
class ServiceForm implements AnswerForm {

  @Override
  public String type() {
    return "service";
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

  @Override
  public boolean showsMistake(JsonNode result) {
    return !result.path("state").asString("").equals(State.PROBED.name())
        || result
            .path("probes")
            .valueStream()
            .anyMatch(probe -> !probe.path("outcome").asString("").equals("PASSED"));
  }
}
