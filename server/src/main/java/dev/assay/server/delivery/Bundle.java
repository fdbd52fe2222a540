// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Save;
import dev.assay.server.page.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page or a program sends: saves and item states. Read by hand, field by field, so that
 * whatever comes is either understood or refused by the name of the field.
 */
record Bundle(List<Save> saves, List<ItemState> states) {
  static final int MOST_SAVES = 200;
  private static final int MOST_STATES = 500;

  static Bundle read(byte[] body, JsonMapper json, int items, Instant now) {
    JsonNode root;
    try {
      root = json.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.because(HttpStatus.BAD_REQUEST, "The request is not JSON in UTF-8.");
    }
    List<Save> saves = new ArrayList<>();
    for (JsonNode save : list(root, "saves", MOST_SAVES)) {
      String writer = save.path("writer").asString("");
      if (!writer.matches("[A-Za-z0-9-]{8,64}")) {
        throw malformed("saves.writer", "must be 8 to 64 letters, digits or hyphens.");
      }
      saves.add(
          new Save(
              position(save, "saves", items),
              writer,
              number(save, "saves.seq", "seq", 1, Long.MAX_VALUE),
              object(save),
              moment(save)));
    }
    List<ItemState> states = new ArrayList<>();
    for (JsonNode state : list(root, "states", MOST_STATES)) {
      states.add(
          new ItemState(
              position(state, "states", items),
              state.path("flagged").asBoolean(false),
              state.path("seen").asBoolean(false) ? Optional.of(now) : Optional.empty(),
              (int) number(state, "states.seconds", "seconds", 0, 1_000_000)));
    }
    return new Bundle(saves, states);
  }

  private static Iterable<JsonNode> list(JsonNode root, String field, int most) {
    JsonNode list = root.path(field);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > most) {
      throw malformed(field, "must be a list of at most " + most + ".");
    }
    return list;
  }

  private static int position(JsonNode node, String field, int items) {
    return (int) number(node, field + ".position", "position", 1, items);
  }

  private static long number(JsonNode node, String name, String field, long least, long most) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < least
        || value.longValue() > most) {
      throw malformed(name, "must be a whole number from " + least + " to " + most + ".");
    }
    return value.longValue();
  }

  private static JsonNode object(JsonNode save) {
    JsonNode payload = save.path("payload");
    if (!payload.isObject()) {
      throw malformed("saves.payload", "must be an object.");
    }
    return payload;
  }

  private static Instant moment(JsonNode save) {
    try {
      return Instant.ofEpochMilli(number(save, "saves.madeAt", "madeAt", 0, 253_402_300_799_000L));
    } catch (DateTimeException e) {
      throw malformed("saves.madeAt", "must be milliseconds since 1970.");
    }
  }

  private static Refusal malformed(String field, String what) {
    return Refusal.of(HttpStatus.BAD_REQUEST, field, field + " " + what);
  }
}
