// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.probes.Asked;
import dev.assay.server.page.TestWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a candidate may write to try a service, what is kept of it and what is sent. */
class OwnRequestsTest {
  private static final ServiceRoom ROOM = new ServiceRoom();

  @Test
  void requests_are_sent_as_they_are_written() {
    JsonNode payload =
        payload(one("POST", "/coats?for=%C3%85sa", "X-Key: a b\\n\\nAuthorization:Bearer x", "{}"));
    assertThat(runRefusal(payload)).isEmpty();
    assertThat(OwnRequests.of(payload))
        .isEqualTo(
            List.of(
                new Asked(
                    "POST",
                    "/coats?for=%C3%85sa",
                    Map.of("X-Key", "a b", "Authorization", "Bearer x"),
                    "{}")));
    assertThat(OwnRequests.areThere(payload)).isTrue();
  }

  @Test
  void a_project_without_requests_has_its_probes_run() {
    assertThat(OwnRequests.areThere(payload())).isFalse();
    assertThat(OwnRequests.areThere(JsonMapper.shared().readTree("{}"))).isFalse();
    assertThat(runRefusal(payload())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "TRACE, /, ``, the method must be",
        "GET, coats, ``, the path must begin with /",
        "GET, /a b, ``, the path must begin with /",
        "GET, /a%2, ``, the path must begin with /",
        "GET, /a#b, ``, the path must begin with /",
        "GET, //x\\u0041y|z, ``, the path must begin with /",
        "GET, /, Host: other, \"Host: other\" is no header",
        "GET, /, content-length: 0, is no header",
        "GET, /, no colon, is no header",
        "GET, /, X: \\u0001, is no header",
      })
  void half_written_requests_are_kept_and_not_sent(
      String method, String path, String headers, String why) {
    JsonNode payload = payload(one(method, path, headers, ""));
    assertThat(ROOM.refusal(payload, TestWords.english())).isEmpty();
    assertThat(runRefusal(payload)).hasValueSatisfying(words -> assertThat(words).contains(why));
  }

  @Test
  void what_is_no_list_or_too_much_is_not_kept() {
    assertThat(refused("{\"starter\": \"a\", \"files\": {}, \"requests\": 3}"))
        .contains("must be a list");
    assertThat(
            refused("{\"starter\": \"a\", \"files\": {}, \"requests\": [{\"method\": \"GET\"}]}"))
        .contains("must be a list");
    String[] many = new String[OwnRequests.MOST + 1];
    java.util.Arrays.fill(many, one("GET", "/", "", ""));
    assertThat(refused(payload(many).toString())).contains("at most 20 requests");
    assertThat(refused(payload(one("GET", "/" + "a".repeat(2_000), "", "")).toString()))
        .contains("at most 2,000 characters");
    assertThat(refused(payload(one("POST", "/", "", "a".repeat(16_385))).toString()))
        .contains("16 KiB");
  }

  @Test
  void every_value_of_a_repeated_header_of_an_answer_is_shown() {
    JsonNode detail =
        JsonMapper.shared()
            .readTree(
                """
                {"answers": [{"method": "GET", "path": "/", "status": 200, "body": "{\\"a\\":1}",
                  "headers": {"content-type": ["application/json"], "set-cookie": ["a=1", "b=2"]},
                  "millis": 3, "why": ""}]}
                """);
    ShownAnswer shown = ShownAnswer.of(detail).getFirst();
    assertThat(shown.headers())
        .containsExactly("content-type: application/json", "set-cookie: a=1", "set-cookie: b=2");
    assertThat(shown.body()).contains("\"a\" : 1");
  }

  private static String refused(String payload) {
    return ROOM.refusal(JsonMapper.shared().readTree(payload), TestWords.english()).orElseThrow();
  }

  private static Optional<String> runRefusal(JsonNode payload) {
    return ROOM.runRefusal(payload, TestWords.english());
  }

  private static String one(String method, String path, String headers, String body) {
    return "{\"method\": \"%s\", \"path\": \"%s\", \"headers\": \"%s\", \"body\": \"%s\"}"
        .formatted(method, path, headers, body);
  }

  private static JsonNode payload(String... requests) {
    return JsonMapper.shared()
        .readTree(
            "{\"starter\": \"python\", \"files\": {}, \"requests\": [%s]}"
                .formatted(String.join(",", requests)));
  }
}
