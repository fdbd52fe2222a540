// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.items.CandidateView;
import dev.assay.items.service.ServiceView;
import dev.assay.probes.ProbeGroup;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Service items for the web process. A response and a run request are a project as {@link
 * ProjectPayload} has it, with {@link OwnRequests}; a run request that has some has them sent, and
 * one that has none has the open probes run. The result of a run and the detail of a grade are a
 * {@link ServiceDetail}: of a run all of it is for the candidate's eyes, of a grade what {@link
 * ServiceProbes#shows} says.
 */
@Component
class ServiceRoom implements ItemRoom {

  @Override
  public String type() {
    return "service";
  }

  @Override
  public String candidateTemplate() {
    return "service/candidate";
  }

  @Override
  public String script() {
    return "service/service.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("service/service.css");
  }

  @Override
  public String reportTemplate() {
    return "service/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return detail
        .path("probes")
        .valueStream()
        .map(probe -> {
          int marks = probe.path("scored").asBoolean(false) ? probe.path("weight").asInt(0) : 0;
          String outcome = probe.path("outcome").asString("JE");
          return new MarkedPart(
              probe.path("says").asString(""),
              outcome,
              outcome.equals("PASSED") ? marks : 0,
              marks,
              Optional.of(probe.path("message").asString(""))
                  .filter(
                      message -> !message.isEmpty() && ServiceProbes.shows(detail, probe, reader)));
        })
        .toList();
  }

  @Override
  public boolean looksForSecurity() {
    return true;
  }

  @Override
  public Optional<Security> security(JsonNode detail) {
    boolean looked =
        detail
            .path("probes")
            .valueStream()
            .anyMatch(probe ->
                probe.path("group").asString("").equals(ProbeGroup.SECURITY.tag())
                    && probe.path("scored").asBoolean(false)
                    && probe.path("weight").asInt(0) > 0);
    return looked
        ? Optional.of(
            new Security(
                detail.path("works").asDouble(0) == 1, detail.path("secure").asDouble(0) == 1))
        : Optional.empty();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.of("service/run");
  }

  @Override
  public Optional<String> ran(JsonNode result, Text text) {
    String state = result.path("state").asString("NOT_PROBED");
    if (!state.equals("PROBED")) {
      return Optional.of(text.of("service.state." + state));
    }
    int answers = result.path("answers").size();
    long passed =
        result
            .path("probes")
            .valueStream()
            .filter(probe -> probe.path("outcome").asString("").equals("PASSED"))
            .count();
    return Optional.of(
        answers > 0
            ? text.of("service.ran.requests", answers)
            : text.of("service.ran.probes", passed, result.path("probes").size()));
  }

  @Override
  public Optional<String> written(JsonNode response) {
    return Optional.of(ProjectPayload.written(response));
  }

  @Override
  public List<WrittenFile> code(CandidateView view, JsonNode response) {
    return ProjectPayload.code(((ServiceView) view).project(), response);
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return ProjectPayload.refusal(payload, text).or(() -> OwnRequests.refusal(payload, text));
  }

  @Override
  public Optional<String> runRefusal(JsonNode request, Text text) {
    return refusal(request, text).or(() -> OwnRequests.runRefusal(request, text));
  }
}
