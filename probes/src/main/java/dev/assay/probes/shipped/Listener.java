// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** An HTTP server of a probe, which counts who calls. */
final class Listener implements AutoCloseable {
  private final HttpServer server;
  private final String word;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicReference<String> redirect = new AtomicReference<>("");

  private Listener(HttpServer server, String word) {
    this.server = server;
    this.word = word;
  }

  /** Listens on loopback, at any free port when 0. */
  static Listener at(int port, String word) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Listener listener = new Listener(server, word);
    server.createContext("/", listener::answer);
    server.start();
    return listener;
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    try (exchange) {
      if (!redirect.get().isEmpty()) {
        exchange.getResponseHeaders().set("Location", redirect.get());
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      byte[] body = ("<title>" + word + "</title>").getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String word() {
    return word;
  }

  int calls() {
    return calls.get();
  }

  /** From now on, sends callers on to this address. */
  void redirectTo(String address) {
    redirect.set(address);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
