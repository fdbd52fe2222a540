// SPDX-License-Identifier: Apache-2.0
package dev.assay.warm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.assay.probes.Asked;
import dev.assay.probes.Probe;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.Service;
import dev.assay.probes.run.ProbeRun;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.json.JsonMapper;

/** Probes a service of its own and ends. */
@Tag("functional")
public class Warm {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: { title: words, version: "1" }
      paths:
        /words:
          get:
            responses:
              "200": { description: ok, content: { application/json: { schema: { type: object } } } }
          post:
            requestBody: { content: { application/json: { schema: { type: object, required: [word], properties: { word: { type: string } } } } } }
            responses:
              "200": { description: ok, content: { application/json: { schema: { type: object } } } }
      """;

  @Probe(weight = 1, says = "It answers")
  void answers(Service service) {
    for (int i = 0; i < 3; i++) {
      assertEquals("warm", service.post("/words", "{\"word\": \"warm\"}").expect(200).text("/word"));
    }
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
    byte[] content = "{\"word\": \"warm\"}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    ProbePlan plan =
        new ProbePlan(
            8080,
            "/health",
            20,
            Optional.empty(),
            DOCUMENT,
            List.of(
                new ProbePlan.Switched("openapi-responses", "document", 1, "It keeps to it", Map.of()),
                new ProbePlan.Switched(
                    "schema-fuzz", "fuzz", 1, "It stands it",
                    Map.of("request", "POST /words {\"word\": \"warm\"}"))),
            List.of(Warm.class.getName()),
            List.of(),
            "canary",
            "/none",
            "/work",
            "/none",
            Optional.empty(),
            9901,
            List.of(new Asked("GET", "/words", Map.of("X-Key", "a"), "")),
            Set.of(),
            List.of(ProbeGroup.values()),
            20,
            60);
    String said = JsonMapper.builder().build().writeValueAsString(plan) + "\n" + "yes\n".repeat(20);
    System.setIn(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
    ProbeRun.main(arguments); // ends the machine
  }
}
