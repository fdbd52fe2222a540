// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON schema of the draft 2020-12 (networknt's validator): what an answer in JSON must look
 * like. Nothing is ever loaded by address. Thread-safe; equal when its text is.
 */
public final class JsonSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PROBLEMS = 10;

  private final String text;
  private final JsonNode node;
  private final Schema compiled;

  private JsonSchema(String text, JsonNode node) {
    this.text = text;
    this.node = node;
    this.compiled =
        SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(text, InputFormat.JSON);
  }

  /**
   * @throws IllegalArgumentException when {@link #refusal} says why not
   */
  public static JsonSchema of(String text) {
    refusal(text)
        .ifPresent(why -> {
          throw new IllegalArgumentException("the schema " + why);
        });
    return new JsonSchema(text, JSON.readTree(text));
  }

  /**
   * @throws IllegalArgumentException when it is no schema that can be used
   */
  public static JsonSchema of(JsonNode schema) {
    return of(JSON.writeValueAsString(schema));
  }

  /** Why a text is no schema that can be used; empty when it is one. */
  public static Optional<String> refusal(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (!node.isObject()) {
        return Optional.of("is not a JSON object");
      }
      if (node.findValues("$ref").stream().anyMatch(ref -> !ref.asString("").startsWith("#"))) {
        return Optional.of("refers to another document");
      }
      for (SchemaPattern pattern : SchemaPattern.in(node)) {
        Optional<String> fault = pattern.fault();
        if (fault.isPresent()) {
          return Optional.of("has a faulty pattern at " + pattern.place() + ": " + fault.get());
        }
      }
      new JsonSchema(text, node).problems(JSON.createObjectNode());
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of("is not JSON");
    } catch (SchemaException | IllegalArgumentException e) {
      return Optional.of("is not a JSON schema");
    }
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** As JSON. */
  public JsonNode node() {
    return node;
  }

  /** Where a document does not follow it, at most ten findings; empty when it does. */
  public List<String> problems(JsonNode document) {
    return compiled.validate(document).stream()
        .limit(MOST_PROBLEMS)
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** The same of a text, which may not be JSON at all. */
  public List<String> problems(String document) {
    try {
      return problems(JSON.readTree(document));
    } catch (JacksonException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonSchema schema && schema.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
