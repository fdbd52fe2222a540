// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.token.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door that candidates' programs use: {@code /api/v1/attempt} of this process, over HTTP, with
 * nothing but an invitation's token. So a model is shown what the API shows every candidate, and
 * what it hands in is held to the same rules.
 */
@Component
@Profile("web")
class CandidateDoor implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  CandidateDoor(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  /** What came back: a status, and JSON, which is missing where nothing came. */
  record Reply(int status, JsonNode body) {
    private static final int FIRST_REFUSAL = 400;

    boolean done() {
      return status < FIRST_REFUSAL;
    }
  }

  /** How much time the attempt has, by an answer that has the clock. */
  static Duration left(Reply clock) {
    if (!clock.done()) {
      throw new IllegalStateException("the clock was not told: " + clock);
    }
    return Duration.ofMillis(
        clock.body().path("deadline").asLong() - clock.body().path("now").asLong());
  }

  Reply get(Secret token, String path) {
    return send(token, path, HttpRequest.newBuilder().GET());
  }

  /** A picture or an attachment. */
  byte[] file(Secret token, String path) {
    HttpResponse<byte[]> response =
        send(token, path, HttpRequest.newBuilder().GET(), BodyHandlers.ofByteArray());
    if (response.statusCode() >= Reply.FIRST_REFUSAL) {
      throw new IllegalStateException(path + " was not given: " + response.statusCode());
    }
    return response.body();
  }

  Reply post(Secret token, String path) {
    return send(token, path, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
  }

  Reply post(Secret token, String path, JsonNode body) {
    return send(
        token,
        path,
        HttpRequest.newBuilder().POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private Reply send(Secret token, String path, HttpRequest.Builder request) {
    HttpResponse<String> response = send(token, path, request, BodyHandlers.ofString());
    return new Reply(
        response.statusCode(),
        response.body().isBlank() ? json.missingNode() : json.readTree(response.body()));
  }

  private <T> HttpResponse<T> send(
      Secret token, String path, HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return http.send(
          request
              .uri(URI.create(base() + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token.value())
              .header("Content-Type", "application/json")
              .build(),
          body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the house is closing", e);
    }
  }

  /** Where this process listens; every address includes the loopback. */
  private String base() throws UnknownHostException {
    String host = environment.getProperty("server.address", "");
    InetAddress address =
        host.isBlank() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
    String name =
        address.isAnyLocalAddress()
            ? InetAddress.getLoopbackAddress().getHostAddress()
            : address.getHostAddress();
    String shown = name.contains(":") ? "[" + name + "]" : name;
    return "http://"
        + shown
        + ":"
        + environment.getRequiredProperty("local.server.port")
        + "/api/v1/attempt";
  }

  @Override
  public void destroy() {
    http.shutdownNow();
  }
}
