// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Unittest items for the web process. A response and a run request are a project as {@link
 * ProjectPayload} has it. The result of a run is a {@link UnittestRun}, the detail of a grade a
 * {@link UnittestDetail}.
 */
@Component
class UnittestRoom implements ItemRoom {

  @Override
  public String type() {
    return "unittest";
  }

  @Override
  public String candidateTemplate() {
    return "unittest/candidate";
  }

  @Override
  public String script() {
    return "unittest/unittest.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("itemtype/project.css");
  }

  @Override
  public String reportTemplate() {
    return "unittest/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    String outcome = detail.path("outcome").asString("NOTHING");
    boolean scored = outcome.equals("SCORED");
    return detail
        .path("behaviours")
        .valueStream()
        .map(behaviour -> {
          boolean caught = behaviour.path("caught").asBoolean(false);
          int marks = behaviour.path("weight").asInt(0);
          return new MarkedPart(
              behaviour.path("behaviour").asString(""),
              scored ? caught ? "TESTED" : "UNTESTED" : outcome,
              caught ? marks : 0,
              marks,
              Optional.of(behaviour.path("fault").asString(""))
                  .filter(fault -> reader == Reader.TEAM && !fault.isEmpty()));
        })
        .toList();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.of("unittest/run");
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return ProjectPayload.refusal(payload, text);
  }
}
