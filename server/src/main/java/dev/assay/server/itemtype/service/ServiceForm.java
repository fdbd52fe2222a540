// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.server.itemtype.project.ProjectAnswerForm;
import dev.assay.server.itemtype.service.ServiceDetail.State;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Service items as a model answers them: a project, run against the open probes. */
@Component
class ServiceForm implements ProjectAnswerForm {

  @Override
  public String type() {
    return "service";
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
