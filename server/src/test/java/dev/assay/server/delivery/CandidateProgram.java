// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that sits a test over the API, with nothing but the token of its link. */
final class CandidateProgram implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final String base;
  private final String authorization;
  private final HttpClient client = HttpClient.newHttpClient();

  CandidateProgram(int port, String token) {
    this.base = "http://localhost:" + port + "/api/v1/attempt";
    this.authorization = "Bearer " + token;
  }

  /** An answer: a status, and JSON. */
  record Answer(int status, String text) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    JsonNode at(String pointer) {
      return json().at(pointer);
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  Answer post(String path) throws IOException, InterruptedException {
    return post(path, "");
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)));
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().DELETE());
  }

  Answer save(int position, long seq, String payload, long madeAt)
      throws IOException, InterruptedException {
    return post(
        "/saves",
        """
        {"saves": [{"position": %d, "writer": "program-1", "seq": %d, "madeAt": %d,
                    "payload": %s}]}
        """
            .formatted(position, seq, madeAt, payload));
  }

  private Answer send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request
                .uri(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
