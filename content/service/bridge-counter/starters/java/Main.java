import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Takes requests, keeps passages, answers with reports. Nothing is wrong here. */
public class Main {
  record Answer(int status, Object value) {}

  private static final Answer NOT_FOUND = new Answer(404, Map.of("error", "not found"));
  private static final Map<String, List<Instant>> PASSAGES = new ConcurrentHashMap<>();

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/", Main::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  private static void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    try {
      answer = route(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
          query(exchange.getRequestURI().getQuery()));
    } catch (DateTimeException | IllegalArgumentException bad) {
      answer = new Answer(400, Map.of("error", "that is no time"));
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      answer = new Answer(500, Map.of("error", "something went wrong"));
    }
    byte[] body = Json.write(answer.value()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Answer route(String method, String path, Map<String, String> query) {
    String[] parts = path.substring(1).split("/");
    if (path.equals("/health")) {
      return new Answer(200, Map.of());
    }
    if (parts.length < 3 || !parts[0].equals("counters")) {
      return NOT_FOUND;
    }
    if (method.equals("POST") && parts[2].equals("passages")) {
      Instant at = OffsetDateTime.parse(query.getOrDefault("at", "")).toInstant();
      PASSAGES.computeIfAbsent(parts[1], _ -> new CopyOnWriteArrayList<>()).add(at);
      return new Answer(201, Map.of("at", at.toString()));
    }
    List<Instant> passages = PASSAGES.get(parts[1]);
    if (passages == null || !method.equals("GET") || !parts[2].equals("days")) {
      return NOT_FOUND;
    }
    if (parts.length == 4) {
      return new Answer(200, Days.report(passages, LocalDate.parse(parts[3])));
    }
    LocalDate from = LocalDate.parse(query.getOrDefault("from", ""));
    LocalDate to = LocalDate.parse(query.getOrDefault("to", ""));
    return new Answer(200, Days.list(passages, from, to));
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] both = pair.split("=", 2);
      values.put(both[0], both.length == 2 ? both[1] : "");
    }
    return values;
  }
}
