// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.probes.Exchange;
import dev.assay.probes.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers held against an OpenAPI document. */
class OpenApiDocumentTest {
  private static final OpenApiDocument DOCUMENT =
      OpenApiDocument.parse(
          """
          openapi: 3.1.0
          paths:
            /boats:
              get: { responses: { "204": { description: none } } }
            /boats/{id}:
              get:
                responses:
                  "200":
                    description: One
                    content:
                      application/json:
                        schema: { $ref: "#/components/schemas/Boat" }
                  4XX: { $ref: "#/components/responses/Problem" }
            /boats/all:
              get: { responses: { "200": { description: all } } }
          components:
            responses:
              Problem:
                description: Refused
                content:
                  application/json:
                    schema: { type: object, required: [error] }
            schemas:
              Boat:
                type: object
                required: [name]
                properties: { name: { type: string }, berths: { type: [integer, "null"] } }
          """);

  @Test
  void an_answer_as_promised_has_no_difference() {
    assertThat(DOCUMENT.difference(get("/boats/7?x=1", 200, "{\"name\":\"Ida\",\"berths\":null}")))
        .isEmpty();
    assertThat(DOCUMENT.difference(get("/boats/7", 404, "{\"error\":\"none\"}"))).isEmpty();
  }

  @Test
  void a_difference_is_named() {
    assertThat(DOCUMENT.difference(get("/boats/7", 200, "{\"berths\":2}")).orElseThrow())
        .contains("GET /boats/{id} (status 200)")
        .contains("name");
    assertThat(DOCUMENT.difference(get("/boats/7", 500, "{}")).orElseThrow())
        .contains("no such status");
    assertThat(DOCUMENT.difference(get("/boats/7", 200, "<p>")).orElseThrow()).contains("not JSON");
    assertThat(DOCUMENT.difference(get("/boats/7", 404, "{}")).orElseThrow()).contains("error");
  }

  @Test
  void a_literal_path_goes_before_a_template() {
    assertThat(DOCUMENT.operation("GET", "/boats/all").orElseThrow().path())
        .isEqualTo("/boats/all");
    assertThat(DOCUMENT.operation("POST", "/boats/all")).isEmpty();
  }

  @Test
  void what_is_no_document_is_refused() {
    assertThatThrownBy(() -> OpenApiDocument.parse("swagger: '2.0'"))
        .hasMessageContaining("openapi: 3.x");
    assertThatThrownBy(() -> OpenApiDocument.parse("a: [")).hasMessageContaining("not YAML");
    assertThatThrownBy(() -> OpenApiDocument.parse("openapi: 3.1.0"))
        .hasMessageContaining("no operation");
  }

  private static Exchange get(String path, int status, String body) {
    return new Exchange(
        "GET",
        path,
        Map.of(),
        "",
        new Reply(
            status, Map.of("content-type", List.of("application/json; charset=utf-8")), body));
  }
}
