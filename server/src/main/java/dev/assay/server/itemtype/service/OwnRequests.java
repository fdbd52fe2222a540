// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.probes.Asked;
import dev.assay.server.page.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The requests that a candidate writes to try the service, beside the project in a response or run
 * request: {@code "requests": [{"method": "POST", "path": "/coats", "headers": "Name: value\n…",
 * "body": "…"}]}. What is saved may be half written; what is sent may not.
 */
final class OwnRequests {
  static final int MOST = 20;
  private static final String FIELD = "requests";
  private static final List<String> PARTS = List.of("method", "path", "headers", "body");
  private static final int LONGEST_BODY = 16 << 10;
  private static final int LONGEST = 2_000;

  private OwnRequests() {}

  /** Whether a run is to send them, and nothing else. */
  static boolean areThere(JsonNode request) {
    return !request.path(FIELD).isEmpty();
  }

  /** Why they cannot be kept, in the candidate's words; empty when they can. */
  static Optional<String> refusal(JsonNode payload, Text text) {
    JsonNode all = payload.path(FIELD);
    boolean texts =
        all.isMissingNode()
            || all.isArray()
                && all.valueStream()
                    .allMatch(one -> PARTS.stream().allMatch(part -> one.path(part).isString()));
    if (!texts) {
      return Optional.of(text.of("service.refused.requests"));
    }
    if (all.size() > MOST) {
      return Optional.of(text.of("service.refused.many", MOST));
    }
    boolean fits =
        all.valueStream()
            .allMatch(one ->
                one.path("body").asString("").length() <= LONGEST_BODY
                    && one.path("method").asString("").length() <= LONGEST
                    && one.path("path").asString("").length() <= LONGEST
                    && one.path("headers").asString("").length() <= LONGEST);
    return fits
        ? Optional.empty()
        : Optional.of(text.of("service.refused.long", LONGEST, LONGEST_BODY >> 10));
  }

  /** Why they cannot be sent, in the candidate's words; they can be kept. */
  static Optional<String> runRefusal(JsonNode request, Text text) {
    int number = 0;
    for (JsonNode one : request.path(FIELD)) {
      number++;
      if (!Asked.METHODS.contains(one.path("method").asString(""))) {
        return Optional.of(text.of("service.refused.method", number));
      }
      if (!Asked.isPath(one.path("path").asString(""))) {
        return Optional.of(text.of("service.refused.path", number));
      }
      Optional<String> odd = oddHeader(one.path("headers").asString(""));
      if (odd.isPresent()) {
        return Optional.of(text.of("service.refused.header", number, odd.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> oddHeader(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank())
        .filter(line -> {
          int colon = line.indexOf(':');
          return colon < 1
              || !Asked.isHeader(line.substring(0, colon).strip())
              || line.chars().anyMatch(c -> c < ' ' && c != '\t' || c >= 127);
        })
        .findFirst();
  }

  /** What an accepted run request asks. */
  static List<Asked> of(JsonNode request) {
    return request.path(FIELD).valueStream().map(OwnRequests::asked).toList();
  }

  private static Asked asked(JsonNode one) {
    Map<String, String> headers = new LinkedHashMap<>();
    one.path("headers")
        .asString("")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          int colon = line.indexOf(':');
          headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
    return new Asked(
        one.path("method").asString(""),
        one.path("path").asString(""),
        headers,
        one.path("body").asString(""));
  }
}
