// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered. Whatever is not as a probe expects is an {@link AssertionError} that
 * says what was there instead.
 *
 * @param headers the values by name in lower case, as they came; never an empty list
 */
public record Reply(int status, Map<String, List<String>> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Asserts one of these statuses. */
  public Reply expect(int... statuses) {
    if (IntStream.of(statuses).noneMatch(expected -> expected == status)) {
      String wanted =
          String.join(" or ", IntStream.of(statuses).mapToObj(String::valueOf).toList());
      throw new AssertionError("expected status " + wanted + ", got " + status);
    }
    return this;
  }

  /** Whether the status is of the 200s. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the service says that the request was at fault. */
  public boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  /** A header's value, the first where it has several. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
  }

  /** The body as JSON; asserts that it is. */
  public JsonNode json() {
    try {
      JsonNode json = JSON.readTree(body);
      if (!json.isMissingNode()) {
        return json;
      }
    } catch (JacksonException notJson) {
      throw new AssertionError("the body is not JSON", notJson);
    }
    throw new AssertionError("the body is empty instead of JSON");
  }

  /** The value at a JSON pointer such as {@code /items/0/id}; asserts that there is one. */
  public JsonNode at(String pointer) {
    JsonNode value = json().at(pointer);
    if (value.isMissingNode()) {
      throw new AssertionError("the body has nothing at " + pointer);
    }
    return value;
  }

  /** The text, number or truth value at a JSON pointer, as text. */
  public String text(String pointer) {
    JsonNode value = at(pointer);
    if (!value.isValueNode() || value.isNull()) {
      throw new AssertionError("the body has no text or number at " + pointer);
    }
    return value.asString();
  }

  /** The number at a JSON pointer. */
  public double number(String pointer) {
    JsonNode value = at(pointer);
    if (!value.isNumber()) {
      throw new AssertionError("the body has no number at " + pointer);
    }
    return value.doubleValue();
  }

  /** The elements of the array at a JSON pointer; an empty pointer is the whole body. */
  public List<JsonNode> list(String pointer) {
    JsonNode value = pointer.isEmpty() ? json() : at(pointer);
    if (!value.isArray()) {
      throw new AssertionError(
          "the body has no list at " + (pointer.isEmpty() ? "its top" : pointer));
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }
}
