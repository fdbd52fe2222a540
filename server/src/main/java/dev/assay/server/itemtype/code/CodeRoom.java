// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.items.CandidateView;
import dev.assay.items.code.CodeView;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Code items for the web process. A response is {@code {"language", "source", "drafts": {language:
 * source}}}; a run request is {@code {"language", "source"}} against the samples, and with {@code
 * "input"} against the candidate's own input.
 *
 * <p>The result of a run: {@code {"compile": {"message", "lines": [{"line", "message"}]}, "cases":
 * [{"name", "verdict", "timeMs", "memoryKb", "exit", "input", "expected", "output", "error",
 * "called": {"console", "note"}, "cut", "near"}]}}. {@code called} is there where a function was
 * called. {@code compile} is there when it does not compile, {@code expected} for samples, {@code
 * cut} is true when output was shortened, {@code near} (how often it was run, the fastest and the
 * slowest time) when the time was close to the limit. The detail of a grade is a {@link
 * CodeDetail}.
 */
@Component
class CodeRoom implements ItemRoom {

  @Override
  public String type() {
    return "code";
  }

  @Override
  public String candidateTemplate() {
    return "code/candidate";
  }

  @Override
  public String script() {
    return "code/code.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("itemtype/work.css");
  }

  @Override
  public String reportTemplate() {
    return "code/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return detail
        .path("groups")
        .valueStream()
        .map(group ->
            new MarkedPart(
                group.path("name").asString(""),
                group.path("verdict").asString("JE"),
                group.path("earned").asInt(0),
                group.path("marks").asInt(0),
                Optional.empty()))
        .toList();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.of("code/run");
  }

  @Override
  public Optional<String> written(JsonNode response) {
    return Optional.of(response.path("source").asString(""));
  }

  @Override
  public List<WrittenFile> code(CandidateView view, JsonNode response) {
    String language = response.path("language").asString("");
    String starter = ((CodeView) view).starters().getOrDefault(language, "");
    return List.of(new WrittenFile("", language, response.path("source").asString(""), starter));
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    if (!payload.path("language").asString("").matches("[a-z]{1,20}")) {
      return Optional.of(text.of("code.refused.language"));
    }
    if (!payload.path("source").isString()) {
      return Optional.of(text.of("code.refused.source"));
    }
    JsonNode drafts = payload.path("drafts");
    boolean fine =
        drafts.isMissingNode()
            || drafts.isObject() && drafts.valueStream().allMatch(JsonNode::isString);
    return fine ? Optional.empty() : Optional.of(text.of("code.refused.drafts"));
  }

  @Override
  public Optional<String> runRefusal(JsonNode request, Text text) {
    JsonNode input = request.path("input");
    return input.isMissingNode() || input.isString()
        ? refusal(request, text)
        : Optional.of(text.of("code.refused.input"));
  }
}
