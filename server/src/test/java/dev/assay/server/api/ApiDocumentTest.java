// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells the truth about every operation. */
@ServerTest
class ApiDocumentTest {
  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired JsonMapper json;

  private HttpResponse<String> response;
  private JsonNode document;

  private record Operation(String path, String method, HandlerMethod handler) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeEach
  void fetch() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + port + "/api/v1/openapi");
      response = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      document = json.readTree(response.body());
    }
    Files.writeString(Path.of("target", "openapi.json"), document.toPrettyString());
  }

  @Test
  void anybody_can_read_it() {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(document.path("openapi").asString()).startsWith("3.");
  }

  @Test
  void every_operation_is_there_with_a_summary_and_its_refusals() {
    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(operation -> {
          JsonNode described =
              document.path("paths").path(operation.path()).path(operation.method());
          assertThat(described.path("summary").asString("")).as("summary").isNotBlank();
          assertThat(described.path("security").size()).as("security").isEqualTo(1);
          assertThat(refusals(described)).as("refusals").contains("401");
          if (described.path("security").get(0).has("apiKey")) {
            assertThat(refusals(described)).contains("403");
          }
          if (takesIdentifier(operation.handler())) {
            assertThat(refusals(described)).contains("404");
          }
          if (operation.handler().hasMethodAnnotation(Conflict.class)) {
            assertThat(refusals(described)).contains("409");
          }
          if (described.has("requestBody")) {
            assertThat(refusals(described)).contains("422");
          }
        });
  }

  @Test
  void it_describes_nothing_that_is_not_there() {
    List<String> known = operations().map(Operation::toString).toList();
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, _) -> assertThat(known).contains(method + " " + path)));
  }

  @Test
  void no_two_operations_share_a_name() {
    assertThat(document.path("paths").findValuesAsString("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void keys_are_asked_for_in_the_header() {
    JsonNode scheme = document.path("components").path("securitySchemes").path("apiKey");
    assertThat(scheme.path("type").asString()).isEqualTo("http");
    assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(document.findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
  }

  private static List<String> refusals(JsonNode described) {
    return described.path("responses").properties().stream()
        .filter(response ->
            response
                .getValue()
                .at("/content/application~1problem+json/schema/$ref")
                .asString("")
                .endsWith("/ProblemDetail"))
        .map(response -> response.getKey())
        .toList();
  }

  private static boolean takesIdentifier(HandlerMethod handler) {
    return Stream.of(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
  }

  private Stream<Operation> operations() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .flatMap(path ->
                    entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method ->
                            new Operation(
                                path, method.name().toLowerCase(Locale.ROOT), entry.getValue()))))
        .filter(operation -> operation.handler().getBeanType() != ApiDocument.class);
  }
}
