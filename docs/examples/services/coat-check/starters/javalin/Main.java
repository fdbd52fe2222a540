import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public class Main {
  private static final Map<String, Coat> COATS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public record Coat(int number, String owner) {}

  public static void main(String[] arguments) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/health", context -> context.json(Map.of()));
              config.routes.post("/coats", Main::take);
              config.routes.get("/coats/{number}", Main::find);
            })
        .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
  }

  private static void take(Context context) {
    Object owner = context.bodyAsClass(Map.class).get("owner");
    if (owner == null) {
      context.status(400).json(Map.of("error", "whose coat is it?"));
      return;
    }
    Coat coat = new Coat(NUMBERS.incrementAndGet(), String.valueOf(owner));
    COATS.put(String.valueOf(coat.number()), coat);
    context.status(201).json(coat);
  }

  private static void find(Context context) {
    Coat coat = COATS.get(context.pathParam("number"));
    if (coat == null) {
      context.status(404).json(Map.of("error", "no such coat"));
      return;
    }
    context.json(coat);
  }
}
