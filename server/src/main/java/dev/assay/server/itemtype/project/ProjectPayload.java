// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.project;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectFault;
import dev.assay.items.project.ProjectView;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project as a response has it: {@code {"starter": "python", "files": {"tests/test_a.py": "…",
 * "old.py": null}}}. Only files that differ from the starter are there; null is a file of the
 * starter that was deleted.
 */
public final class ProjectPayload {
  private static final String STARTER = "starter";
  private static final String FILES = "files";

  private ProjectPayload() {}

  /** Why a response cannot be accepted, in the candidate's words; empty when it can. */
  public static Optional<String> refusal(JsonNode payload, Text text) {
    if (!payload.path(STARTER).asString("").matches("[a-z0-9][a-z0-9-]{0,40}")) {
      return Optional.of(text.of("project.refused.starter"));
    }
    JsonNode files = payload.path(FILES);
    if (!files.isObject()
        || !files.valueStream().allMatch(file -> file.isString() || file.isNull())) {
      return Optional.of(text.of("project.refused.files"));
    }
    Map<String, String> all = new TreeMap<>();
    files.propertyStream().forEach(file -> all.put(file.getKey(), file.getValue().asString("")));
    List<ProjectFault> faults = Project.faults(all);
    return faults.isEmpty() ? Optional.empty() : Optional.of(words(faults.getFirst(), text));
  }

  /** What an accepted response says. */
  public static ProjectAnswer answer(JsonNode payload) {
    TreeMap<String, Optional<String>> files = new TreeMap<>();
    payload
        .path(FILES)
        .propertyStream()
        .forEach(file ->
            files.put(
                file.getKey(),
                file.getValue().isString()
                    ? Optional.of(file.getValue().asString())
                    : Optional.empty()));
    return new ProjectAnswer(payload.path(STARTER).asString(""), files);
  }

  /** The response that says the same. */
  public static JsonNode of(ProjectAnswer answer) {
    ObjectNode payload = JsonMapper.shared().createObjectNode().put(STARTER, answer.starter());
    ObjectNode files = payload.putObject(FILES);
    answer.files().forEach((path, text) -> files.put(path, text.orElse(null)));
    return payload;
  }

  /** The files that a response changes or adds, one after the other. */
  public static String written(JsonNode payload) {
    return payload
        .path(FILES)
        .valueStream()
        .map(file -> file.asString(""))
        .collect(Collectors.joining("\n"));
  }

  /** The same files with what was there before. */
  public static List<WrittenFile> code(ProjectView project, JsonNode payload) {
    ProjectAnswer answer = answer(payload);
    Map<String, String> before =
        project.starters().stream()
            .filter(start -> start.name().equals(answer.starter()))
            .flatMap(start -> start.files().stream())
            .collect(Collectors.toMap(ProjectView.File::path, ProjectView.File::text));
    return answer.written().entrySet().stream()
        .map(file ->
            WrittenFile.at(file.getKey(), file.getValue(), before.getOrDefault(file.getKey(), "")))
        .toList();
  }

  /** A fault in the candidate's words. */
  private static String words(ProjectFault fault, Text text) {
    return switch (fault) {
      case ProjectFault.BadPath(var path) -> text.of("project.refused.path", path);
      case ProjectFault.Clash(var path, var other) -> text.of("project.refused.clash", path, other);
      case ProjectFault.NotText(var path) -> text.of("project.refused.text", path);
      case ProjectFault.LargeFile(var path) ->
          text.of("project.refused.large", path, Project.LARGEST_FILE >> 10);
      case ProjectFault.ManyFiles(var files) ->
          text.of("project.refused.many", files, Project.MOST_FILES);
      case ProjectFault.ManyBytes(_) -> text.of("project.refused.bytes", Project.MOST_BYTES >> 10);
    };
  }
}
