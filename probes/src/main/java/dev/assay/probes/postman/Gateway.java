// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.probes.Exchange;
import dev.assay.probes.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The HTTP proxy by which Newman reaches the service, and nothing else: whatever address a
 * collection, or an answer that it follows, leads to goes through here. Answers are read within the
 * bounds of every probe and smaller ones of its own, since Newman keeps all of them and writes each
 * byte of them as a number. What tells Postman from another client is not passed on.
 */
final class Gateway implements AutoCloseable {
  /** The longest answer that is passed on. */
  static final int LONGEST = 512 << 10;

  /** All answers of a run. */
  private static final int MOST = 2 << 20;

  private static final String TOKEN = "postman-token";
  private static final Set<String> NOT_SENT =
      Set.of(
          TOKEN,
          "user-agent",
          "accept-encoding",
          "proxy-connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding");
  private static final Set<String> NOT_RETURNED =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "keep-alive",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Service service;
  private final int port;
  private final HttpServer server;
  private final Socket nowhere;
  private final List<Passed> passed = new ArrayList<>();
  private long received;

  /**
   * A request that came by.
   *
   * @param token which Newman gave it
   * @param exchange empty when there was no answer
   * @param why there was none
   */
  record Passed(String token, Optional<Exchange> exchange, String why) {}

  private Gateway(Service service, int port, HttpServer server, Socket nowhere) {
    this.service = service;
    this.port = port;
    this.server = server;
    this.nowhere = nowhere;
  }

  /**
   * Opens one.
   *
   * @param port of the service
   */
  static Gateway to(Service service, int port) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Socket nowhere = new Socket();
    nowhere.bind(free);
    Gateway gateway = new Gateway(service, port, HttpServer.create(free, 0), nowhere);
    gateway.server.createContext("/", gateway::answer);
    gateway.server.start();
    return gateway;
  }

  /** What makes a program use it. HTTPS leads to a port that is taken and where nobody listens. */
  Map<String, String> environment() {
    String host = "http://127.0.0.1:";
    return Map.of(
        "HTTP_PROXY", host + server.getAddress().getPort(),
        "HTTPS_PROXY", host + nowhere.getLocalPort());
  }

  /** What came by so far, in order. */
  synchronized List<Passed> passed() {
    return List.copyOf(passed);
  }

  /** Whether the answers were so long that they may be what a reader of them has fallen over. */
  synchronized boolean isHeavy() {
    return received > LONGEST;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst(TOKEN)).orElse("");
      try {
        Service.Passed answered = passOn(exchange);
        add(new Passed(token, Optional.of(answered.exchange()), ""));
        give(exchange, answered.response());
      } catch (AssertionError none) {
        add(new Passed(token, Optional.empty(), String.valueOf(none.getMessage())));
      }
    } catch (IOException gone) {
      return; // Newman has given up
    }
  }

  private Service.Passed passOn(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    URI uri = exchange.getRequestURI();
    String address = uri.getHost() + ":" + uri.getPort();
    if (!address.equals("127.0.0.1:" + port)) {
      throw new AssertionError("only the service is reached, not " + address);
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Service.Passed answered =
        service.pass(method, path + query, sent(exchange.getRequestHeaders()), body);
    count(answered.response().body().length, method + " " + path + query);
    return answered;
  }

  private static Map<String, List<String>> sent(Headers headers) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    headers.forEach((name, values) -> {
      if (!NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
        sent.put(name, values);
      }
    });
    return sent;
  }

  private synchronized void count(int length, String what) {
    received += length;
    if (length > LONGEST) {
      throw new AssertionError(what + " is answered with more than " + (LONGEST >> 10) + " KB");
    }
    if (received > MOST) {
      throw new AssertionError("the answers are longer than " + (MOST >> 20) + " MB in all");
    }
  }

  private synchronized void add(Passed one) {
    passed.add(one);
  }

  private static void give(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!NOT_RETURNED.contains(name.toLowerCase(Locale.ROOT))) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    byte[] body = response.body();
    boolean bare =
        exchange.getRequestMethod().equals("HEAD")
            || response.statusCode() == HttpURLConnection.HTTP_NO_CONTENT
            || response.statusCode() == HttpURLConnection.HTTP_NOT_MODIFIED;
    exchange.sendResponseHeaders(
        response.statusCode(), bare || body.length == 0 ? -1 : body.length);
    if (!bare) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    nowhere.close();
  }
}
