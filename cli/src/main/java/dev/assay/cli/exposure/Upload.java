// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.server.exposure.AnswerDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings judged answers into a server, over its API. */
public final class Upload {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI address;
  private final String key;

  /**
   * @param server where it is
   * @param key of its API, of an owner, a recruiter or an author
   */
  public Upload(URI server, String key) {
    this.address =
        URI.create(server.toString().replaceFirst("/+$", "") + "/api/v1/exposure/answers");
    this.key = key;
  }

  /**
   * Sends all of them, some at a time; sent twice they are there once.
   *
   * @throws IOException when the server cannot be reached or refuses them; the message says why
   */
  public void send(List<AnswerDocument> answers) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<AnswerDocument> some = new ArrayList<>();
      int characters = 0;
      for (AnswerDocument answer : answers) {
        int length = answer.payload().toString().length();
        if (!some.isEmpty() && characters + length > MOST_CHARACTERS) {
          send(client, some);
          some.clear();
          characters = 0;
        }
        some.add(answer);
        characters += length;
      }
      if (!some.isEmpty()) {
        send(client, some);
      }
    }
  }

  private void send(HttpClient client, List<AnswerDocument> some)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("answers", some))))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          address + " answers " + answer.statusCode() + ": " + why(answer.body()));
    }
  }

  private static String why(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      return problem.path("detail").asString("no reason given");
    } catch (JacksonException e) {
      return "no reason given";
    }
  }
}
