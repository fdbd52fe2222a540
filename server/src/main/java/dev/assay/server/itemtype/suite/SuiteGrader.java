// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.suite.SuiteTask;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.project.ProjectPayload;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has tests run: at a press of Run against the sample, against all versions when graded. */
public abstract class SuiteGrader implements ItemGrader {
  private final ItemType<? extends SuiteDocument> type;
  private final SharedMarking marking;
  private final JsonMapper json;

  protected SuiteGrader(
      ItemType<? extends SuiteDocument> type, SharedMarking marking, JsonMapper json) {
    this.type = type;
    this.marking = marking;
    this.json = json;
  }

  @Override
  public String type() {
    return type.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    SuiteTask task = PublishedItem.of(files).as(type).task();
    Optional<ProjectAnswer> answer =
        response.map(ProjectPayload::answer).filter(given -> !given.files().isEmpty());
    if (answer.isEmpty()) {
      return new Marks(0, json.valueToTree(SuiteDetail.nothing(task.faults())));
    }
    try {
      SuiteDetail detail =
          SuiteDetail.of(task.faults(), marking.required().grade(task, answer.get(), seed));
      return new Marks(detail.share(), json.valueToTree(detail));
    } catch (SuiteFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    SuiteTask task = PublishedItem.of(files).as(type).task();
    try {
      return json.valueToTree(
          TrialResult.of(marking.required().run(task, ProjectPayload.answer(request))));
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

  private static GradingFault stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GradingFault("the grader was stopped", e);
  }
}
