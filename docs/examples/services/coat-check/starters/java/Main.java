import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
  private static final Pattern OWNER = Pattern.compile("\"owner\"\\s*:\\s*\"([^\"\\\\]+)\"");
  private static final Map<String, String> COATS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
    server.createContext("/coats", Main::coats);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private static void coats(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Matcher owner = OWNER.matcher(body);
      if (!owner.find()) {
        answer(exchange, 400, "{\"error\": \"whose coat is it?\"}");
        return;
      }
      int number = NUMBERS.incrementAndGet();
      String coat = "{\"number\": %d, \"owner\": \"%s\"}".formatted(number, owner.group(1));
      COATS.put("/coats/" + number, coat);
      answer(exchange, 201, coat);
      return;
    }
    String coat = COATS.get(exchange.getRequestURI().getPath());
    answer(exchange, coat == null ? 404 : 200, coat == null ? "{\"error\": \"no such coat\"}" : coat);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }
}
