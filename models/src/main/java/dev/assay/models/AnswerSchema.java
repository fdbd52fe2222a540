// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON that an answer must be.
 *
 * @param name letters, digits, {@code _} and {@code -}
 * @param schema JSON Schema, draft 2020-12
 */
public record AnswerSchema(String name, JsonNode schema) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PROBLEMS = 10;

  public AnswerSchema {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not a schema's name: " + name);
    }
    if (!schema.isObject()) {
      throw new IllegalArgumentException("a schema is a JSON object");
    }
  }

  /** Where the text is not such JSON, at most ten findings; empty when it is. */
  public List<String> problems(String text) {
    try {
      JSON.readTree(text);
    } catch (JacksonException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
    Schema held =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);
    return held.validate(text, InputFormat.JSON).stream()
        .limit(MOST_PROBLEMS)
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
