// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.unittest.UnittestDocument;
import dev.assay.items.unittest.UnittestType;
import dev.assay.judge.unittest.SuiteFault;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.project.ProjectPayload;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has tests run: at a press of Run against the sample, against all versions when graded. */
@Component
@Profile("grader")
class UnittestGrader implements ItemGrader {
  private final UnittestType unittest = new UnittestType();
  private final GraderSandbox sandbox;
  private final JsonMapper json;
  private Optional<UnittestMarking> marking = Optional.empty();

  UnittestGrader(GraderSandbox sandbox, JsonMapper json) {
    this.sandbox = sandbox;
    this.json = json;
  }

  @Override
  public String type() {
    return unittest.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    UnittestDocument item = PublishedItem.of(files).as(unittest);
    Optional<ProjectAnswer> answer =
        response.map(ProjectPayload::answer).filter(given -> !given.files().isEmpty());
    if (answer.isEmpty()) {
      return new Marks(0, json.valueToTree(UnittestDetail.nothing(item)));
    }
    try {
      UnittestDetail detail = UnittestDetail.of(item, marking().grade(item, answer.get(), seed));
      return new Marks(detail.share(), json.valueToTree(detail));
    } catch (SuiteFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    UnittestDocument item = PublishedItem.of(files).as(unittest);
    try {
      return json.valueToTree(UnittestRun.of(marking().run(item, ProjectPayload.answer(request))));
    } catch (SuiteFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  private synchronized UnittestMarking marking() throws GradingFault {
    if (marking.isEmpty()) {
      marking = Optional.of(new UnittestMarking(sandbox.required()));
    }
    return marking.orElseThrow();
  }

  private static GradingFault stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GradingFault("the grader was stopped", e);
  }
}
