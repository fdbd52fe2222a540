// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.probes.Answered;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer to a candidate's own request as the page shows it, all of it text. Public for its
 * template alone.
 *
 * @param status 0 when there was no answer
 * @param headers a line for each value: a header that came twice is there twice
 * @param reason the words that go with the status, such as Not Found; may be empty
 * @param body JSON on lines of its own, anything else as it came
 */
public record ShownAnswer(
    String method,
    String path,
    int status,
    String reason,
    List<String> headers,
    String body,
    long millis,
    String why) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public ShownAnswer {
    headers = List.copyOf(headers);
  }

  /**
   * The answers of a run.
   *
   * @param detail a {@link ServiceDetail}
   */
  public static List<ShownAnswer> of(JsonNode detail) {
    return detail
        .path("answers")
        .valueStream()
        .map(one -> JSON.treeToValue(one, Answered.class))
        .map(ShownAnswer::of)
        .toList();
  }

  static ShownAnswer of(Answered answered) {
    return new ShownAnswer(
        answered.method(),
        answered.path(),
        answered.status(),
        reason(answered.status()),
        answered.headers().entrySet().stream()
            .flatMap(
                header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
            .toList(),
        pretty(
            String.join(",", answered.headers().getOrDefault("content-type", List.of())),
            answered.body()),
        answered.millis(),
        answered.why());
  }

  /** The colour of the status's badge. */
  public String badge() {
    return status >= 200 && status < 400 ? "good" : status >= 400 && status < 500 ? "warn" : "bad";
  }

  private static String reason(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "" : known.getReasonPhrase();
  }

  private static String pretty(String type, String body) {
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      return body;
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
    } catch (JacksonException cutOrBroken) {
      return body;
    }
  }
}
