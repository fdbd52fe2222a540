// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.models.TokenUsage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real server on this machine's loopback address that speaks the chat API and says what was
 * written down. Start it, give {@link #address} to whoever asks, close it.
 */
public final class SimulatedModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int OVERSIZED_BLOCKS = 1024;
  private static final int BLOCK = 64 * 1024;

  private final Answers answers;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  private SimulatedModel(Answers answers, int port) throws IOException {
    this.answers = answers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/v1/chat/completions", this::serve);
    server.start();
  }

  /**
   * @param port 0 for any that is free
   */
  public static SimulatedModel start(Answers answers, int port) throws IOException {
    return new SimulatedModel(answers, port);
  }

  public static SimulatedModel start(Answers answers) throws IOException {
    return start(answers, 0);
  }

  /** The base of its API: {@code http://127.0.0.1:PORT/v1}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** How many questions came so far. */
  public int asked() {
    return asked.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      JsonNode request;
      try {
        request = JSON.readTree(body);
      } catch (JacksonException _) {
        error(exchange, 400, "not JSON");
        return;
      }
      if (!(request instanceof ObjectNode object)) {
        error(exchange, 400, "not a JSON object");
        return;
      }
      boolean streams = object.path("stream").asBoolean(false);
      object.remove("stream");
      object.remove("stream_options");
      switch (answers.to(object)) {
        case Reply.Say say -> say(exchange, object, say, streams);
        case Reply.Unknown(String why) -> error(exchange, 404, why);
        case Reply.Fail(SimulatedFault fault) -> fail(exchange, fault, streams);
      }
    }
  }

  private static void say(HttpExchange exchange, ObjectNode request, Reply.Say say, boolean streams)
      throws IOException {
    int input = 0;
    for (JsonNode message : request.path("messages")) {
      input += TokenUsage.tokens(Content.words(message));
    }
    Frames frames = new Frames(say.model(), input);
    if (!streams) {
      send(exchange, 200, "application/json", frames.whole(say.text()));
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String piece : say.text().splitWithDelimiters("(?<=\\s)", 0)) {
        write(out, frames.piece(piece));
      }
      write(out, frames.end(say.text()));
    }
  }

  private void fail(HttpExchange exchange, SimulatedFault fault, boolean streams)
      throws IOException {
    String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    switch (fault) {
      case SILENT -> waitUntilClosed();
      case ENDLESS -> endless(exchange);
      case RATE_LIMITED -> {
        exchange.getResponseHeaders().set("Retry-After", "20");
        error(exchange, 429, "too many questions");
      }
      case CUT_OFF -> cutOff(exchange, streams);
      case NOT_JSON -> send(exchange, 200, "text/html", "<h1>Welcome to the proxy</h1>");
      case OVERSIZED -> oversized(exchange);
      case QUESTION_REFUSED -> error(exchange, 422, "no such setting, with key " + sent);
      case KEY_REFUSED -> error(exchange, 401, "wrong key: " + sent);
      case SERVER_ERROR -> error(exchange, 500, "failed while serving " + sent);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/v1/chat/completions");
        exchange.sendResponseHeaders(307, -1);
      }
    }
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    Frames frames = new Frames("simulated", 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!closed.await(5, TimeUnit.MILLISECONDS)) {
        write(out, frames.piece("on "));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cutOff(HttpExchange exchange, boolean streams) throws IOException {
    Frames frames = new Frames("simulated", 0);
    byte[] beginning =
        (streams ? frames.piece("The first half of ") : "{\"choices\": [{\"mess")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, beginning.length + 1000L);
    exchange.getResponseBody().write(beginning);
    exchange.getResponseBody().flush(); // closing the exchange now breaks the promised length
  }

  private static void oversized(HttpExchange exchange) throws IOException {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'x');
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("data: ".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < OVERSIZED_BLOCKS; i++) {
      out.write(block);
    }
    out.close();
  }

  private static void write(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void error(HttpExchange exchange, int status, String message) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("message", message);
    send(exchange, status, "application/json", JSON.writeValueAsString(body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    workers.shutdownNow();
  }
}
