import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.probes.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The partner: takes what is sent to companies, and fails as often as it is told to. */
final class Gateway implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, List<String>> received = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

  Gateway(Surroundings surroundings) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, surroundings.plan().partner()), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      received.computeIfAbsent(path, p -> new CopyOnWriteArrayList<>()).add(body);
      AtomicInteger left = failures.get(path);
      boolean fails = left != null && left.getAndDecrement() > 0;
      exchange.sendResponseHeaders(fails ? 503 : 200, -1);
    }
  }

  /** What a company is reached by. */
  String address(String company) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + company;
  }

  /** The bodies that a company has been sent, in order. */
  List<String> received(String company) {
    return received.getOrDefault("/" + company, List.of());
  }

  /** From now on, this many requests to a company are answered with 503. */
  void fail(String company, int times) {
    failures.put("/" + company, new AtomicInteger(times));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
