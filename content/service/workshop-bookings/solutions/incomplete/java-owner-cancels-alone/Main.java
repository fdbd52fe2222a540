import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Takes requests, finds out who asks, and answers. */
public class Main {
  private static final Accounts ACCOUNTS = new Accounts();
  private static final Bookings BOOKINGS = new Bookings();

  record Answer(int status, Object value) {}

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
    } catch (Refused refused) {
      answer = new Answer(refused.status(), Map.of("error", refused.getMessage()));
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      answer = new Answer(500, Map.of("error", "something went wrong"));
    }
    byte[] content = Json.write(answer.value()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static Answer route(HttpExchange exchange) throws IOException {
    String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> body = raw.isEmpty() ? Map.of() : Json.object(raw);
    List<String> parts = List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
    String id = parts.size() > 1 ? parts.get(1) : "";
    String what = exchange.getRequestMethod() + " " + parts.getFirst() + (id.isEmpty() ? "" : "/*");
    return switch (what) {
      case "GET health" -> new Answer(200, Map.of());
      case "POST members" -> new Answer(201, ACCOUNTS.join(body));
      case "POST sessions" -> new Answer(201, ACCOUNTS.signIn(body));
      case "POST bookings" -> new Answer(201, BOOKINGS.book(caller(exchange), body));
      case "GET bookings" -> new Answer(200, BOOKINGS.list(caller(exchange)));
      case "GET bookings/*" -> new Answer(200, BOOKINGS.show(caller(exchange), id));
      case "PUT bookings/*" -> new Answer(200, BOOKINGS.change(caller(exchange), id, body));
      case "DELETE bookings/*" -> new Answer(200, BOOKINGS.cancel(caller(exchange), id));
      case "POST machines/*" -> new Answer(200, BOOKINGS.lock(caller(exchange), id));
      default -> throw new Refused(404, "nothing is here");
    };
  }

  private static Caller caller(HttpExchange exchange) {
    Caller caller = ACCOUNTS.caller(exchange.getRequestHeaders().getFirst("Authorization"));
    String role = exchange.getRequestHeaders().getFirst("X-Role");
    return "member".equals(role) ? new Caller(caller.name(), role) : caller;
  }
}
