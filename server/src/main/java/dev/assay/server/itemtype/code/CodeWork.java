// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.items.code.CodeView;
import dev.assay.server.page.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the work area of a code item starts from. Public for its template alone.
 *
 * @param language the one that the editor shows
 * @param source what the editor shows: what was saved, or the starter
 * @param starters JSON, by language
 * @param drafts JSON, by language: what was written in the others
 */
public record CodeWork(
    String language, String source, String starters, String drafts, String seconds) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public static CodeWork of(CodeView view, JsonNode response) {
    String saved = response.path("language").asString("");
    boolean known = view.starters().containsKey(saved);
    String language = known ? saved : view.starters().firstKey();
    String starter = view.starters().getOrDefault(language, "");
    Map<String, String> drafts = new HashMap<>();
    response
        .path("drafts")
        .propertyStream()
        .forEach(draft -> drafts.put(draft.getKey(), draft.getValue().asString("")));
    return new CodeWork(
        language,
        known ? response.path("source").asString(starter) : starter,
        JSON.writeValueAsString(view.starters()),
        JSON.writeValueAsString(drafts),
        BigDecimal.valueOf(view.timeLimitMillis(), 3).stripTrailingZeros().toPlainString());
  }

  /** JSON, the words that the item's script says. */
  public String words(Text text) {
    return JSON.writeValueAsString(
        Map.of(
            "code", text.of("code.editor.code"),
            "plain", text.of("code.editor.plain"),
            "sure", text.of("code.starter.sure"),
            "starting", text.of("code.run.starting"),
            "unreachable", text.of("code.run.unreachable")));
  }
}
