import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Takes requests, knows who asks, and answers. Finished: Reports.java is what is missing. */
public class Main {
  private static final Accounts ACCOUNTS = new Accounts();
  private static final Reports REPORTS = new Reports();

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
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static Answer route(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> parts =
        Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
            .map(part -> decoded(part.replace("+", "%2B")))
            .toList();
    Map<String, Object> body = raw.isEmpty() ? Map.of() : Json.object(raw);
    switch (method + " " + parts.getFirst()) {
      case "GET health":
        return Answer.json(200, Map.of());
      case "POST members":
        return Answer.json(201, ACCOUNTS.join(body));
      case "POST sessions":
        return Answer.json(201, ACCOUNTS.signIn(body));
      default:
        String member = ACCOUNTS.member(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!parts.getFirst().equals("reports")) {
          throw new Refused(404, "nothing is here");
        }
        return REPORTS.handle(
            member,
            method,
            parts.subList(1, parts.size()),
            query(exchange.getRequestURI().getRawQuery()),
            body,
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    }
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] both = pair.split("=", 2);
      values.put(decoded(both[0]), both.length == 2 ? decoded(both[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "the address is not well formed");
    }
  }
}
