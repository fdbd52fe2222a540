// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.project.ProjectPayload;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boots candidates' services and has them probed. */
@Component
@Profile("grader")
class ServiceGrader implements ItemGrader {
  private final ServiceType service = new ServiceType();
  private final GraderSandbox sandbox;
  private final JsonMapper json;
  private Optional<ServiceMarking> marking = Optional.empty();

  ServiceGrader(GraderSandbox sandbox, JsonMapper json) {
    this.sandbox = sandbox;
    this.json = json;
  }

  @Override
  public String type() {
    return service.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    ServiceDocument item = PublishedItem.of(files).as(service);
    ProjectAnswer answer =
        response.map(ProjectPayload::answer).orElseGet(() -> ProjectAnswer.untouched(""));
    try {
      ServiceDetail detail = marking().grade(item, answer);
      return new Marks(detail.share(), json.valueToTree(detail));
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    ServiceDocument item = PublishedItem.of(files).as(service);
    try {
      ProjectAnswer answer = ProjectPayload.answer(request);
      return json.valueToTree(
          OwnRequests.areThere(request)
              ? marking().ask(item, answer, OwnRequests.of(request))
              : marking().run(item, answer));
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  private synchronized ServiceMarking marking() throws GradingFault {
    if (marking.isEmpty()) {
      marking = Optional.of(new ServiceMarking(sandbox.required()));
    }
    return marking.orElseThrow();
  }

  private static GradingFault stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GradingFault("the grader was stopped", e);
  }
}
