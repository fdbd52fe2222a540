// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The service that is probed, as a client sees it. A service that does not answer in time, closes
 * the connection or sends no HTTP fails the probe that asked. Thread-safe.
 */
public final class Service {
  /** How long one answer may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int MOST_BYTES = 4 << 20;

  /** Headers that are the client's own business. */
  static final List<String> NOT_SETTABLE =
      List.of("connection", "content-length", "expect", "host", "upgrade");

  private final int port;
  private final HttpClient client;
  private final ExchangeLog log;
  private final Map<String, String> headers;

  private Service(int port, HttpClient client, ExchangeLog log, Map<String, String> headers) {
    this.port = port;
    this.client = client;
    this.log = log;
    this.headers = headers;
  }

  /** The service at a port of this machine's loopback. */
  static Service at(int port, ExchangeLog log) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    return new Service(port, client, log, Map.of());
  }

  /** The same service, sent one more header with every request. */
  public Service with(String header, String value) {
    if (NOT_SETTABLE.contains(header.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(header + " is set by the client itself");
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Service(port, client, log, all);
  }

  public Reply get(String path) {
    return send("GET", path, "");
  }

  public Reply delete(String path) {
    return send("DELETE", path, "");
  }

  /** Posts JSON. */
  public Reply post(String path, String body) {
    return send("POST", path, body);
  }

  /** Puts JSON. */
  public Reply put(String path, String body) {
    return send("PUT", path, body);
  }

  /** Patches with JSON. */
  public Reply patch(String path, String body) {
    return send("PATCH", path, body);
  }

  /** Sends text, JSON unless a header of its own says otherwise; an empty body is none. */
  public Reply send(String method, String path, String body) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), body);
  }

  /** Sends bytes, of the type that a header of its own should say. */
  public Reply send(String method, String path, byte[] body) {
    return send(method, path, body, "(" + body.length + " bytes)");
  }

  private Reply send(String method, String path, byte[] body, String shown) {
    HttpRequest request = request(method, path, body);
    Reply reply = reply(answer(request, method + " " + path));
    log.add(new Exchange(method, path, headers, shown, reply));
    return reply;
  }

  /**
   * Passes on a request of another client, within the bounds of all requests; what only concerns
   * that client's connection stays behind.
   *
   * @return the answer as it came, and what is kept of it
   */
  public Passed pass(String method, String path, Map<String, List<String>> others, byte[] body) {
    Service with = this;
    for (Map.Entry<String, List<String>> header : others.entrySet()) {
      if (!NOT_SETTABLE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        with = with.with(header.getKey(), String.join(", ", header.getValue()));
      }
    }
    HttpResponse<byte[]> response = answer(with.request(method, path, body), method + " " + path);
    String shown = new String(body, StandardCharsets.UTF_8);
    Exchange exchange = new Exchange(method, path, with.headers, shown, reply(response));
    log.add(exchange);
    return new Passed(response, exchange);
  }

  /** An answer that was passed on. */
  public record Passed(HttpResponse<byte[]> response, Exchange exchange) {}

  /** What is part of a request may come from the service: its fault when it makes none. */
  private HttpRequest request(String method, String path, byte[] body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
      headers.forEach(request::header);
      boolean typed = headers.keySet().stream().anyMatch("content-type"::equalsIgnoreCase);
      if (body.length > 0 && !typed) {
        request.header("Content-Type", "application/json");
      }
      request.method(
          method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new AssertionError("what the service gave makes no request: " + method + " " + path, e);
    }
  }

  private HttpResponse<byte[]> answer(HttpRequest request, String what) {
    log.checkTime();
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new NoAnswer(what + " got no answer: " + words(e), e);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new NoAnswer(what + " got no answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Reply reply(HttpResponse<byte[]> response) {
    Map<String, List<String>> received = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values));
    return new Reply(
        response.statusCode(), received, new String(response.body(), StandardCharsets.UTF_8));
  }

  private static String words(ExecutionException failed) {
    return switch (failed.getCause()) {
      case ConnectException _ -> "nobody listens";
      case HttpTimeoutException _ -> "it takes longer than " + PATIENCE.toSeconds() + " s";
      case null -> "no reason is known";
      case Throwable broken -> String.valueOf(broken.getMessage());
    };
  }

  /** Fails a probe: the service did not answer. */
  public static final class NoAnswer extends AssertionError {
    NoAnswer(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
