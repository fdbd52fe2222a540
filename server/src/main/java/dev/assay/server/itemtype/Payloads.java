// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.server.page.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What no response or run request may be, whatever its type. */
public final class Payloads {
  public static final int MOST_BYTES = 256 * 1024;

  private Payloads() {}

  /** Why a payload cannot be kept, in the candidate's words; empty when it can. */
  public static Optional<String> refusal(JsonNode payload, Text text) {
    if (!payload.isObject()) {
      return Optional.of(text.of("itemtype.refused.binary"));
    }
    String json = payload.toString();
    if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(text.of("itemtype.refused.large", MOST_BYTES / 1024));
    }
    if (json.contains("\\u0000") || hasLoneSurrogate(payload)) {
      return Optional.of(text.of("itemtype.refused.binary"));
    }
    return Optional.empty();
  }

  /** The database keeps neither NUL nor half a character. */
  private static boolean hasLoneSurrogate(JsonNode node) {
    if (node.isString()) {
      return !StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue());
    }
    if (node.isObject()
        && node.propertyNames().stream()
            .anyMatch(name -> !StandardCharsets.UTF_8.newEncoder().canEncode(name))) {
      return true;
    }
    for (JsonNode child : node) {
      if (hasLoneSurrogate(child)) {
        return true;
      }
    }
    return false;
  }
}
