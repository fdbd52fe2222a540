// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import com.networknt.schema.Error;
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
 * A JSON schema of the draft 2020-12 (networknt's validator). Nothing is ever loaded by address.
 * Thread-safe.
 */
public final class ItemSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String text;
  private final Schema compiled;

  private ItemSchema(String text) {
    this.text = text;
    this.compiled =
        SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(text, InputFormat.JSON);
  }

  /**
   * @throws IllegalArgumentException when {@link #refusal} says why not
   */
  public static ItemSchema of(String text) {
    refusal(text)
        .ifPresent(why -> {
          throw new IllegalArgumentException("the schema " + why);
        });
    return new ItemSchema(text);
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
      new ItemSchema(text).problems(JSON.createObjectNode());
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

  /** What of it a document does not follow. */
  public List<String> problems(JsonNode document) {
    return compiled.validate(document).stream().map(Error::getMessage).toList();
  }
}
