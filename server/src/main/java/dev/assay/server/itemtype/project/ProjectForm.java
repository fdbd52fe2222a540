// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.project;

import dev.assay.server.itemtype.AnswerShape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Projects as a model answers with them: {@code {"starter", "files": [{"path", "text"}], "delete":
 * ["old.py"]}}, where files are those that it changes or adds.
 */
public final class ProjectForm {
  /** How to answer with a project. */
  public static final String INSTRUCTIONS =
      "Choose a starter by its name. In `files` give every file that you change or add, whole; in"
          + " `delete` the paths of files of the starter that you take away. Files that are read-only"
          + " stay as they are.";

  private static final String STARTER = "starter";
  private static final String FILES = "files";
  private static final String DELETE = "delete";

  private ProjectForm() {}

  /**
   * The schema of an answer.
   *
   * @param project a candidate's view of a project
   */
  public static ObjectNode schema(JsonNode project) {
    List<String> starters =
        project
            .path("starters")
            .valueStream()
            .map(starter -> starter.path("name").asString(""))
            .toList();
    ObjectNode file = AnswerShape.object();
    AnswerShape.with(file, "path", AnswerShape.text());
    AnswerShape.with(file, "text", AnswerShape.text());
    ObjectNode schema = AnswerShape.object();
    AnswerShape.with(schema, STARTER, AnswerShape.oneOf(starters));
    AnswerShape.with(schema, FILES, AnswerShape.list(file));
    return AnswerShape.with(schema, DELETE, AnswerShape.list(AnswerShape.text()));
  }

  /** The response that an answer is, as {@link ProjectPayload} has it. */
  public static ObjectNode response(JsonNode answer) {
    ObjectNode response =
        JsonMapper.shared().createObjectNode().put(STARTER, answer.path(STARTER).asString(""));
    ObjectNode files = response.putObject(FILES);
    answer.path(DELETE).forEach(path -> files.putNull(path.asString("")));
    answer
        .path(FILES)
        .forEach(file -> files.put(file.path("path").asString(""), file.path("text").asString("")));
    return response;
  }
}
