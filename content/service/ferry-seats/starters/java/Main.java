import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Takes requests and answers them. Nothing is wrong here. */
public class Main {
  private static final Crossings CROSSINGS = new Crossings();

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/", Main::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  private static void handle(HttpExchange exchange) throws IOException {
    Crossings.Answer answer;
    try {
      answer = route(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
          exchange.getRequestURI().getQuery());
    } catch (NumberFormatException notANumber) {
      answer = new Crossings.Answer(400, "{\"error\": \"a number is missing\"}");
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      answer = new Crossings.Answer(500, "{\"error\": \"something went wrong\"}");
    }
    byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Crossings.Answer route(String method, String path, String query) {
    String[] parts = path.substring(1).split("/");
    String what = method + " " + parts[0] + (parts.length == 3 ? "/" + parts[2] : "");
    return switch (what) {
      case "GET health" -> new Crossings.Answer(200, "{}");
      case "POST crossings" -> CROSSINGS.open(number(query, "seats"));
      case "GET crossings" -> CROSSINGS.show(parts[1]);
      case "POST crossings/bookings" -> CROSSINGS.book(parts[1], number(query, "people"));
      case "DELETE bookings" -> CROSSINGS.cancel(parts[1]);
      default -> new Crossings.Answer(404, "{\"error\": \"nothing is here\"}");
    };
  }

  private static int number(String query, String name) {
    String value = query != null && query.startsWith(name + "=") ? query.substring(name.length() + 1) : "";
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new NumberFormatException();
    }
    return number;
  }
}
