// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schemas that models answer by. They keep to what all servers enforce: objects
 * whose fields are all required and which have no others, lists, and the simple types.
 */
public final class AnswerShape {
  private static final JsonMapper JSON = JsonMapper.shared();

  private AnswerShape() {}

  /** An object without fields, for {@link #with}. */
  public static ObjectNode object() {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    schema.putObject("properties");
    schema.putArray("required");
    return schema.put("additionalProperties", false);
  }

  /** The object with one more field. */
  public static ObjectNode with(ObjectNode object, String field, ObjectNode schema) {
    ((ObjectNode) object.get("properties")).set(field, schema);
    ((ArrayNode) object.get("required")).add(field);
    return object;
  }

  public static ObjectNode text() {
    return simple("string");
  }

  public static ObjectNode integer() {
    return simple("integer");
  }

  public static ObjectNode number() {
    return simple("number");
  }

  private static ObjectNode simple(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  /** One of these texts. */
  public static ObjectNode oneOf(Collection<String> texts) {
    ObjectNode schema = text();
    ArrayNode values = schema.putArray("enum");
    texts.forEach(values::add);
    return schema;
  }

  public static ObjectNode list(JsonNode of) {
    ObjectNode schema = simple("array");
    schema.set("items", of);
    return schema;
  }
}
