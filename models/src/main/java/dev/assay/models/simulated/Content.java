// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a message says: a text, or parts of which some are texts and some pictures. */
final class Content {
  private Content() {}

  /** Its words, those of several parts on lines of their own. */
  static String words(JsonNode message) {
    JsonNode content = message.path("content");
    return content.isArray()
        ? content
            .valueStream()
            .filter(part -> part.path("type").asString("").equals("text"))
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining("\n"))
        : content.asString("");
  }

  static boolean hasPictures(JsonNode message) {
    return message
        .path("content")
        .valueStream()
        .anyMatch(part -> part.path("type").asString("").equals("image_url"));
  }
}
