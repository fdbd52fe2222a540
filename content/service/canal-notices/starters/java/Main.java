import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Takes requests and answers them. Finished: Relay.java is what is missing. */
public class Main {
  private static final Relay RELAY = new Relay(System.getenv("PARTNER_URL"));

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
      answer = Answer.json(refused.status(), Map.of("error", refused.getMessage()));
    } catch (RuntimeException | StackOverflowError fault) {
      fault.printStackTrace();
      answer = Answer.json(500, Map.of("error", "something went wrong"));
    }
    byte[] content = answer.content().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static Answer route(HttpExchange exchange) throws IOException {
    String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> parts =
        Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
            .map(Main::decoded)
            .toList();
    if (parts.getFirst().equals("health")) {
      return Answer.json(200, Map.of());
    }
    return RELAY.handle(
        exchange.getRequestMethod(),
        parts,
        raw.isEmpty() ? Map.of() : Json.object(raw),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "the address is not well formed");
    }
  }
}
