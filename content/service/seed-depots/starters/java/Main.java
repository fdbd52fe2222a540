import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** Takes requests and answers them. Nothing is wrong here. */
public class Main {
  record Answer(int status, Object value) {}

  private static final Answer NOT_FOUND = new Answer(404, Map.of("error", "not found"));

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
      answer = route(exchange);
    } catch (NumberFormatException bad) {
      answer = new Answer(400, Map.of("error", "a number is missing"));
    } catch (SQLException fault) {
      answer = refusal(fault);
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

  /** The database watches over what is possible: its refusals become answers. */
  private static Answer refusal(SQLException fault) {
    return switch (String.valueOf(fault.getSQLState())) {
      case "23514" -> new Answer(409, Map.of("error", "too little grain or room"));
      case "23503" -> NOT_FOUND;
      case "23505" -> new Answer(409, Map.of("error", "that is there already"));
      default -> {
        fault.printStackTrace();
        yield new Answer(500, Map.of("error", "something went wrong"));
      }
    };
  }

  private static Answer route(HttpExchange exchange) throws SQLException {
    Map<String, String> query = query(exchange.getRequestURI().getQuery());
    String[] parts = exchange.getRequestURI().getPath().substring(1).split("/");
    String what = exchange.getRequestMethod() + " " + parts[0] + (parts.length > 1 ? "/*" : "");
    return switch (what) {
      case "GET health" -> new Answer(200, Map.of());
      case "POST depots" ->
          new Answer(201, Depots.open(query.get("name"), number(query, "kilos"), number(query, "room")));
      case "GET depots/*" -> found(Depots.show(parts[1]));
      case "GET movements" -> new Answer(200, Depots.movements(query.get("depot")));
      case "POST movements" ->
          new Answer(
              201,
              Depots.move(
                  query.get("from"),
                  query.get("to"),
                  number(query, "kilos"),
                  exchange.getRequestHeaders().getFirst("Idempotency-Key")));
      default -> NOT_FOUND;
    };
  }

  private static Answer found(Map<String, Object> value) {
    return value.isEmpty() ? NOT_FOUND : new Answer(200, value);
  }

  private static int number(Map<String, String> query, String name) {
    return Integer.parseInt(query.getOrDefault(name, ""));
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
