// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.candidate;

import dev.assay.cli.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of a running Assay, with a key of the organisation. What it refuses becomes a {@link
 * Refusal} in its own words; the key is in none of them.
 */
public final class TeamApi implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int FIRST_REFUSAL = 400;
  private static final int UNKNOWN_KEY = 401;
  private static final int LAST_OF_OURS = 499;

  private final URI server;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param server such as {@code http://localhost:8080}
   * @throws Refusal when that is no address
   */
  public TeamApi(String server, String key) {
    this.server = address(server);
    this.key = key;
  }

  private static URI address(String server) {
    try {
      URI uri = URI.create(server.replaceAll("/+$", ""));
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw Refusal.badInput("--server must be an address such as http://localhost:8080");
  }

  public JsonNode get(String path) throws IOException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  public JsonNode post(String path, JsonNode body) throws IOException {
    return send(
        path,
        HttpRequest.newBuilder().POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode send(String path, HttpRequest.Builder request) throws IOException {
    HttpResponse<String> response;
    try {
      response =
          http.send(
              request
                  .uri(URI.create(server + "/api/v1" + path))
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + key)
                  .header("Content-Type", "application/json")
                  .build(),
              BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted");
    } catch (IOException e) {
      throw Refusal.failed(server + " could not be reached: is Assay running there?");
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("ASSAY_API_KEY is no key of Assay");
    }
    return read(response);
  }

  private JsonNode read(HttpResponse<String> response) {
    JsonNode body;
    try {
      body = JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw Refusal.failed(server + " does not speak the API of Assay");
    }
    int status = response.statusCode();
    if (status == UNKNOWN_KEY) {
      throw Refusal.badInput("the server does not know the key in ASSAY_API_KEY");
    }
    if (status < FIRST_REFUSAL) {
      return body;
    }
    String why = body.path("detail").asString("status " + status).lines().findFirst().orElse("");
    throw status <= LAST_OF_OURS ? Refusal.badInput(why) : Refusal.failed(why);
  }

  @Override
  public void close() {
    http.close();
  }
}
