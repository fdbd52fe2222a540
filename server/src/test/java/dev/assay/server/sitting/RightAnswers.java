// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.regression.RegressionType;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewType;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceType;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.unittest.UnittestType;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RatedType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the authors of shipped items keep as right, in the JSON that a model answers with. Programs
 * are in Python.
 *
 * @param rated the types that know how an example of theirs is answered
 */
record RightAnswers(List<RatedType> rated) {
  private static final Path CONTENT = Path.of("..", "content");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PYTHON = "python";

  /** A shipped item, by its folder below {@code content/}. */
  static ItemFiles item(String folder) throws IOException {
    return ItemFiles.read(CONTENT.resolve(folder));
  }

  JsonNode code(ItemFiles item) {
    return JSON.createObjectNode()
        .put("language", PYTHON)
        .put("source", item.text("submissions/accepted/main.py").orElseThrow());
  }

  JsonNode sql(ItemFiles item) {
    String query =
        item.below("submissions/accepted").all().keySet().stream()
            .filter(name -> name.endsWith(".sql"))
            .findFirst()
            .orElseThrow();
    return JSON.createObjectNode()
        .put("query", item.text("submissions/accepted/" + query).orElseThrow());
  }

  JsonNode service(ItemFiles item) throws GradingFault {
    return project(
        PublishedItem.of(item).as(new ServiceType()).solutions().stream()
            .filter(one -> one.kind() == LabelledSolution.Kind.ACCEPTED)
            .map(LabelledSolution::answer)
            .filter(answer -> answer.starter().equals(PYTHON))
            .findFirst()
            .orElseThrow());
  }

  JsonNode unittest(ItemFiles item) throws GradingFault {
    return suite(PublishedItem.of(item).as(new UnittestType()).task().suites());
  }

  JsonNode regression(ItemFiles item) throws GradingFault {
    return suite(PublishedItem.of(item).as(new RegressionType()).task().suites());
  }

  /** Where the item asks for a test that demonstrates a defect, with that. */
  JsonNode review(ItemFiles item) throws GradingFault {
    ReviewDocument document = PublishedItem.of(item).as(new ReviewType());
    RatedType type =
        rated.stream().filter(one -> one.type().equals("review")).findFirst().orElseThrow();
    ObjectNode answer =
        (ObjectNode)
            type.response(document, new RatedExample("reviews/model.yaml", "", Map.of(), ""));
    document.makeItFail().ifPresent(part -> answer.set("demonstration", suite(part.suites())));
    return answer;
  }

  private static JsonNode suite(List<ExampleSuite> suites) {
    return project(
        suites.stream()
            .filter(one -> one.promise() == ExampleSuite.Promise.ALL)
            .map(one -> ProjectAnswer.of(PYTHON, one.files().files()))
            .findFirst()
            .orElseThrow());
  }

  private static JsonNode project(ProjectAnswer answer) {
    ObjectNode project = JSON.createObjectNode().put("starter", answer.starter());
    ArrayNode files = project.putArray("files");
    ArrayNode deleted = project.putArray("delete");
    answer
        .files()
        .forEach((path, text) ->
            text.ifPresentOrElse(
                written -> files.addObject().put("path", path).put("text", written),
                () -> deleted.add(path)));
    return project;
  }
}
