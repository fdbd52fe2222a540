// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.items.CandidateView;
import dev.assay.items.suite.SuiteView;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Items that ask for tests, for the web process. A response and a run request are a project as
 * {@link ProjectPayload} has it. The result of a run is a {@link TrialResult}, the detail of a
 * grade a {@link SuiteDetail}.
 */
public abstract class SuiteRoom implements ItemRoom {
  private final String type;

  protected SuiteRoom(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String candidateTemplate() {
    return "suite/candidate";
  }

  @Override
  public String script() {
    return "suite/suite.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("itemtype/project.css");
  }

  @Override
  public String reportTemplate() {
    return "suite/report";
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
    return Optional.of("suite/run");
  }

  @Override
  public Optional<String> written(JsonNode response) {
    return Optional.of(ProjectPayload.written(response));
  }

  @Override
  public List<WrittenFile> code(CandidateView view, JsonNode response) {
    return ProjectPayload.code(((SuiteView) view).project(), response);
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return ProjectPayload.refusal(payload, text);
  }
}
