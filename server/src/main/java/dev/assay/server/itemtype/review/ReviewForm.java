// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Verdict;
import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerShape;
import dev.assay.server.itemtype.project.ProjectForm;
import dev.assay.server.itemtype.suite.TrialResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Review items as a model answers them: comments on lines of the new files, and a verdict. */
@Component
class ReviewForm implements AnswerForm {
  private static final List<String> PARTS = List.of("comments", "verdict", "summary");

  @Override
  public String type() {
    return "review";
  }

  @Override
  public String instructions() {
    return "Comment on what is wrong with the change, each comment on lines `from` to `to` of a file"
        + " after the change, lines counted from 1. Where there is a `demonstration`, give a test"
        + " that fails on the change because of a defect and would pass once it is repaired. "
        + ProjectForm.INSTRUCTIONS;
  }

  @Override
  public ObjectNode schema(JsonNode view) {
    List<String> files =
        view.path("change").valueStream().map(file -> file.path("path").asString("")).toList();
    ObjectNode comment = AnswerShape.object();
    AnswerShape.with(comment, "file", AnswerShape.oneOf(files));
    AnswerShape.with(comment, "from", AnswerShape.integer());
    AnswerShape.with(comment, "to", AnswerShape.integer());
    AnswerShape.with(comment, "category", AnswerShape.oneOf(ReviewWork.categories()));
    AnswerShape.with(comment, "severity", AnswerShape.oneOf(ReviewWork.severities()));
    AnswerShape.with(comment, "text", AnswerShape.text());
    ObjectNode schema = AnswerShape.object();
    AnswerShape.with(schema, "comments", AnswerShape.list(comment));
    AnswerShape.with(
        schema,
        "verdict",
        AnswerShape.oneOf(Arrays.stream(Verdict.values()).map(Verdict::key).toList()));
    AnswerShape.with(schema, "summary", AnswerShape.text());
    return view.hasNonNull(ReviewPayload.DEMONSTRATION)
        ? AnswerShape.with(
            schema,
            ReviewPayload.DEMONSTRATION,
            ProjectForm.schema(view.path(ReviewPayload.DEMONSTRATION).path("project")))
        : schema;
  }

  @Override
  public ObjectNode response(JsonNode view, JsonNode answer) {
    ObjectNode response = JsonMapper.shared().createObjectNode();
    PARTS.forEach(part -> response.set(part, answer.path(part)));
    if (answer.hasNonNull(ReviewPayload.DEMONSTRATION)) {
      response.set(
          ReviewPayload.DEMONSTRATION,
          ProjectForm.response(answer.path(ReviewPayload.DEMONSTRATION)));
    }
    return response;
  }

  /** The test that is to demonstrate a defect, on the change as it is. */
  @Override
  public Optional<ObjectNode> run(JsonNode view, ObjectNode response) {
    return response.get(ReviewPayload.DEMONSTRATION) instanceof ObjectNode test
        ? Optional.of(test)
        : Optional.empty();
  }

  /** It has to fail there. */
  @Override
  public boolean showsMistake(JsonNode result) {
    TrialResult trial = TrialResult.of(result);
    return !trial.compiles() || trial.failed().isEmpty();
  }
}
