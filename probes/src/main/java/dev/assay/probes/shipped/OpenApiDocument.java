// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.assay.probes.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI 3 document: which operation an exchange is of, and what its answer must look like. */
public final class OpenApiDocument {
  private static final String ADDRESS = "https://assay.invalid/openapi.json";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;
  private final SchemaRegistry schemas;
  private final List<Operation> operations = new ArrayList<>();

  /**
   * @param method in lower case
   * @param path the template, such as {@code /notes/{id}}
   * @param node what the document says of it
   */
  record Operation(String method, String path, Pattern pattern, JsonNode node) {
    String pointer() {
      return "/paths/" + escaped(path) + "/" + method;
    }
  }

  private OpenApiDocument(JsonNode document) {
    this.document = document;
    boolean old = document.path("openapi").asString("").startsWith("3.0");
    this.schemas =
        SchemaRegistry.withDialect(
            old ? Dialects.getOpenApi30() : Dialects.getOpenApi31(),
            builder -> builder.schemas(Map.of(ADDRESS, JSON.writeValueAsString(document))));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new Operation(
                  operation.getKey(), path.getKey(), pattern(path.getKey()), operation.getValue()));
        }
      }
    }
  }

  /**
   * Reads a document.
   *
   * @param text YAML or JSON
   * @throws IllegalArgumentException when it is not an OpenAPI 3 document, with what is wrong
   */
  public static OpenApiDocument parse(String text) {
    JsonNode document;
    try {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
      document = JSON.valueToTree(yaml);
    } catch (YamlEngineException | JacksonException e) {
      throw new IllegalArgumentException("is not YAML: " + e.getMessage(), e);
    }
    if (!document.path("openapi").asString("").startsWith("3.")) {
      throw new IllegalArgumentException("is not an OpenAPI 3 document: it has no openapi: 3.x");
    }
    OpenApiDocument read = new OpenApiDocument(document);
    if (read.operations.isEmpty()) {
      throw new IllegalArgumentException("has no operation in paths");
    }
    return read;
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The operation that a request is of; literal paths before templates. */
  Optional<Operation> operation(String method, String target) {
    String path = target.split("[?#]", 2)[0];
    return operations.stream()
        .filter(operation -> operation.method().equalsIgnoreCase(method))
        .filter(operation -> operation.pattern().matcher(path).matches())
        .min(
            java.util.Comparator.comparingLong(
                o -> o.path().chars().filter(c -> c == '{').count()));
  }

  /** What an answer has that the document does not allow; empty when it is as promised. */
  Optional<String> difference(Exchange exchange) {
    Optional<Operation> found = operation(exchange.method(), exchange.path());
    return found.isEmpty()
        ? Optional.empty()
        : difference(found.get(), exchange)
            .map(what ->
                "%s %s (status %d): %s"
                    .formatted(
                        exchange.method(), found.get().path(), exchange.reply().status(), what));
  }

  private Optional<String> difference(Operation operation, Exchange exchange) {
    int status = exchange.reply().status();
    JsonNode responses = operation.node().path("responses");
    String key =
        responses.has(String.valueOf(status))
            ? String.valueOf(status)
            : responses.has(status / 100 + "XX") ? status / 100 + "XX" : "default";
    if (!responses.has(key)) {
      return Optional.of("the document has no such status");
    }
    String pointer = resolved(operation.pointer() + "/responses/" + key);
    JsonNode content = document.at(JsonPointer.compile(pointer)).path("content");
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String type = exchange.reply().header("content-type").orElse("").split(";", 2)[0].strip();
    if (!content.has(type)) {
      return Optional.of(
          "the content type is \"%s\", the document has %s"
              .formatted(type, String.join(", ", content.propertyNames())));
    }
    if (!type.endsWith("json") || !content.path(type).has("schema")) {
      return Optional.empty();
    }
    return body(pointer + "/content/" + escaped(type) + "/schema", exchange.reply().body());
  }

  private Optional<String> body(String pointer, String body) {
    JsonNode value;
    try {
      value = JSON.readTree(body);
    } catch (JacksonException notJson) {
      return Optional.of("the body is not JSON");
    }
    Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
    return schema.validate(value).stream().findFirst().map(OpenApiDocument::words);
  }

  private static String words(Error error) {
    return String.valueOf(error);
  }

  /** Where a reference leads; references of references too. */
  private String resolved(String pointer) {
    String at = pointer;
    for (int hop = 0; hop < 10; hop++) {
      String reference = document.at(JsonPointer.compile(at)).path("$ref").asString("");
      if (!reference.startsWith("#/")) {
        return at;
      }
      at = reference.substring(1);
    }
    return at;
  }

  /** The node that is meant, references followed. */
  JsonNode meant(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.startsWith("#/")
        ? document.at(JsonPointer.compile(resolved(reference.substring(1))))
        : node;
  }

  private static Pattern pattern(String path) {
    StringBuilder pattern = new StringBuilder();
    for (String part : path.split("/")) {
      if (!part.isEmpty()) {
        pattern.append('/').append(part.contains("{") ? "[^/]+" : Pattern.quote(part));
      }
    }
    return Pattern.compile(pattern.isEmpty() ? "/" : pattern + "/?");
  }

  private static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }
}
