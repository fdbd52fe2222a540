import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** Takes requests and answers them. Nothing is wrong here. */
public class Main {
  private static final Yarns YARNS = new Yarns(new Pool());

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/", Main::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  private static void handle(HttpExchange exchange) throws IOException {
    Yarns.Answer answer;
    try {
      answer = route(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getPath(),
          query(exchange.getRequestURI().getRawQuery()));
    } catch (IllegalArgumentException broken) {
      answer = new Yarns.Answer(400, "{\"error\": \"a number is missing\"}");
    } catch (Pool.Busy busy) {
      answer = new Yarns.Answer(503, "{\"error\": \"no connection is free\"}");
    } catch (Exception fault) {
      fault.printStackTrace();
      answer = new Yarns.Answer(500, "{\"error\": \"something went wrong\"}");
    }
    byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Yarns.Answer route(String method, String path, Map<String, String> query)
      throws Exception {
    String[] parts = path.substring(1).split("/");
    String what = method + " " + parts[0] + (parts.length == 3 ? "/" + parts[2] : "");
    return switch (what) {
      case "GET health" -> new Yarns.Answer(200, "{}");
      case "POST yarns" -> YARNS.add(query.getOrDefault("name", "yarns"), skeins(query));
      case "GET yarns" -> YARNS.show(parts[1]);
      case "POST yarns/withdrawals" -> YARNS.withdraw(parts[1], skeins(query));
      case "POST yarns/returns" -> YARNS.takeBack(parts[1], skeins(query));
      default -> new Yarns.Answer(404, "{\"error\": \"nothing is here\"}");
    };
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] both = pair.split("=", 2);
      values.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static int skeins(Map<String, String> query) {
    int skeins = Integer.parseInt(query.getOrDefault("skeins", ""));
    if (skeins < 1) {
      throw new NumberFormatException();
    }
    return skeins;
  }
}
