import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
      answer = route(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
          exchange.getRequestURI().getQuery());
    } catch (IllegalArgumentException bad) {
      answer = new Answer(400, Map.of("error", "a number is missing"));
    } catch (SQLException | RuntimeException fault) {
      fault.printStackTrace();
      answer = new Answer(500, Map.of("error", "something went wrong"));
    }
    byte[] body = Json.write(answer.value()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Answer route(String method, String path, String query) throws SQLException {
    String[] parts = path.substring(1).split("/");
    return switch (method + " " + parts[0] + (parts.length > 1 ? "/*" : "")) {
      case "GET health" -> new Answer(200, Map.of());
      case "GET huts" -> {
        int limit = Integer.parseInt(parameter(query, "limit"));
        if (limit < 1 || limit > 200) {
          throw new IllegalArgumentException();
        }
        yield new Answer(200, Huts.page(limit, parameter(query, "after")));
      }
      case "GET huts/*" -> found(Huts.hut(Integer.parseInt(parts[1])));
      case "POST jobs/*" -> found(Huts.done(Integer.parseInt(parts[1])));
      default -> NOT_FOUND;
    };
  }

  private static Answer found(Map<String, Object> value) {
    return value.isEmpty() ? NOT_FOUND : new Answer(200, value);
  }

  private static String parameter(String query, String name) {
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }
}
