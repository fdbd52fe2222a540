// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.items.Markdown;
import dev.assay.items.text.WordCount;
import tools.jackson.databind.JsonNode;

/** An answer as its readers see it. Public for templates alone. */
public final class AnswerText {
  private AnswerText() {}

  /** Safe HTML of a response; where a link would lead is told and not linked. */
  public static String html(JsonNode response) {
    return Markdown.withoutLinks(TextRoom.text(response));
  }

  /** How many words a response has. */
  public static int words(JsonNode response) {
    return WordCount.of(TextRoom.text(response));
  }

  /** What the text area holds: the response, or what the item begins with. */
  public static String source(JsonNode response, String starter) {
    return response.path("text").asString(starter);
  }
}
