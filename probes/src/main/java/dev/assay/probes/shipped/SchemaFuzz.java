// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import dev.assay.probes.shipped.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what the OpenAPI document does not allow: bodies that are no JSON, fields missing, of
 * another type, far too long or nested, and odd values in the address. The service may refuse them
 * as it likes, but not break: no status of the 500s, no connection closed without an answer. A
 * service that refuses none of it has looked at nothing, and nothing was measured.
 */
final class SchemaFuzz implements Check {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NO_JSON = List.of("{", "[1,", "nul", "\u0000", "{\"a\":}");
  private static final List<String> ODD_JSON =
      List.of("[]", "null", "1", "\"text\"", "{}", "[".repeat(5_000) + "]".repeat(5_000));
  private static final List<String> ODD_VALUES =
      List.of(
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "NaN",
          "%00",
          "%F0%9F%92%A9",
          "'",
          "null",
          "%FF");

  @Override
  public String run(Bench bench) {
    OpenApiDocument document = OpenApiDocument.parse(bench.surroundings().plan().openapi());
    Service service = bench.person().service();
    RequestLine control =
        bench.line("request").with("text", InventedWord.next()).with("name", InventedWord.next());
    Prerequisite.works(control.to(service), "the honest request");
    int sent = 0;
    int refused = 0;
    for (Operation operation : document.operations()) {
      for (String body : bodies(document, operation)) {
        refused +=
            refused(operation, service.send(method(operation), address(operation, "1"), body));
        sent++;
      }
      for (String value : ODD_VALUES) {
        refused +=
            refused(operation, service.send(method(operation), address(operation, value), "{}"));
        sent++;
      }
    }
    // Somebody else: one of those requests may have signed the first one out.
    if (!control.to(bench.person().service()).isSuccess()) {
      throw new AssertionError("after requests that make no sense, honest ones fail");
    }
    Prerequisite.that(refused > 0, "nothing that makes no sense is refused: it looks at nothing");
    return sent + " requests that make no sense were answered without breaking";
  }

  /** 1 for a refusal, 0 for success. */
  private static int refused(Operation operation, Reply reply) {
    if (reply.status() >= 500 && reply.status() != 501) {
      throw new AssertionError(
          "%s %s breaks (status %d) on input that it should refuse"
              .formatted(method(operation), operation.path(), reply.status()));
    }
    return reply.isRefusal() ? 1 : 0;
  }

  private static String method(Operation operation) {
    return operation.method().toUpperCase(Locale.ROOT);
  }

  /** The path with every variable, and every query parameter that is known, of this value. */
  private static String address(Operation operation, String value) {
    String path = operation.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value));
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        query.add(parameter.path("name").asString("") + "=" + value);
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static List<String> bodies(OpenApiDocument document, Operation operation) {
    JsonNode schema =
        document.meant(
            document
                .meant(operation.node().path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema"));
    if (schema.isMissingNode()) {
      return List.of();
    }
    List<String> bodies = new ArrayList<>(NO_JSON);
    bodies.addAll(ODD_JSON);
    ObjectNode right = JSON.createObjectNode();
    Map<String, JsonNode> properties = new java.util.LinkedHashMap<>();
    schema.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
    properties.forEach((name, property) -> right.set(name, sample(document.meant(property))));
    for (String name : properties.keySet()) {
      for (JsonNode wrong : wrong()) {
        ObjectNode body = right.deepCopy();
        body.set(name, wrong);
        bodies.add(JSON.writeValueAsString(body));
      }
      ObjectNode without = right.deepCopy();
      without.remove(name);
      bodies.add(JSON.writeValueAsString(without));
    }
    return bodies;
  }

  private static JsonNode sample(JsonNode schema) {
    String type = schema.path("type").asString("string");
    return switch (type) {
      case "integer", "number" -> JSON.valueToTree(1);
      case "boolean" -> JSON.valueToTree(true);
      case "array" -> JSON.createArrayNode();
      case "object" -> JSON.createObjectNode();
      default ->
          schema.path("enum").isArray() && !schema.path("enum").isEmpty()
              ? schema.path("enum").get(0)
              : JSON.valueToTree("text");
    };
  }

  private static List<JsonNode> wrong() {
    return List.of(
        JSON.valueToTree((Object) null),
        JSON.valueToTree(-1),
        JSON.valueToTree(1.5),
        JSON.valueToTree(Long.MAX_VALUE),
        JSON.valueToTree(true),
        JSON.valueToTree(""),
        JSON.valueToTree("x".repeat(20_000)),
        JSON.valueToTree("\uD800"),
        JSON.valueToTree(List.of(Map.of("a", 1))),
        JSON.valueToTree(Map.of("a", List.of())));
  }
}
