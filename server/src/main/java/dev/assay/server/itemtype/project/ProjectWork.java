// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.project;

import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.ProjectView;
import dev.assay.server.page.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editor of a project starts from. Public for its template alone.
 *
 * @param starters names of what one can start from
 * @param adds whether files may be added, renamed and deleted
 * @param zip whether the project may be taken out and brought back as a zip
 * @param setup JSON: starters and what may be done with them
 * @param payload JSON: what was saved, or an untouched starter
 */
public record ProjectWork(
    List<String> starters, boolean adds, boolean zip, String setup, String payload) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Words of the script, by the name it has for them. */
  private static final List<String> WORDS =
      List.of(
          "label",
          "labelFixed",
          "readOnly",
          "changed",
          "close",
          "sureStarter",
          "sureRemove",
          "sureZip",
          "newTitle",
          "newOk",
          "renameTitle",
          "renameOk",
          "oddName",
          "takenName",
          "added",
          "renamed",
          "removed",
          "zipName",
          "zipLarge",
          "zipBroken",
          "zipPath",
          "zipLink",
          "zipMany",
          "zipName.odd",
          "zipFile",
          "zipText",
          "zipEmpty",
          "zipLater",
          "zipRead",
          "zipReadLeft");

  /**
   * @param response what was saved, or an empty object
   * @param fixed whether nothing may be changed: files to read, or an answer shown again
   */
  public static ProjectWork of(ProjectView view, JsonNode response, boolean fixed) {
    Map<String, Object> setup =
        Map.of("starters", view.starters(), "adds", view.adds() && !fixed, "fixed", fixed);
    JsonNode payload =
        response.path("files").isObject()
            ? response
            : ProjectPayload.of(ProjectAnswer.untouched(view.starters().getFirst().name()));
    return new ProjectWork(
        view.starters().stream().map(ProjectView.Start::name).toList(),
        view.adds() && !fixed,
        view.zip() && !fixed,
        JSON.writeValueAsString(setup),
        JSON.writeValueAsString(payload));
  }

  /** JSON, the words that the script says; {@code #} stands for a file's name or a number. */
  public String words(Text text) {
    Map<String, String> words = new LinkedHashMap<>();
    WORDS.forEach(word -> words.put(word, text.of("project." + word)));
    words.put("code", text.of("code.editor.code"));
    words.put("plain", text.of("code.editor.plain"));
    return JSON.writeValueAsString(words);
  }
}
