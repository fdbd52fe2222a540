import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Takes requests and answers them. Finished: Surveys.java is what is missing. */
public class Main {
  private static final Surveys SURVEYS = new Surveys();

  public static void main(String[] arguments) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = 4_000_000;
              routes(config.routes);
            })
        .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
  }

  private static void routes(RoutesConfig routes) {
    routes.get("/health", context -> context.json(Map.of()));
    routes.post("/surveys", context -> context.status(201).json(SURVEYS.add(context.bodyAsBytes())));
    routes.get("/surveys", context -> context.json(SURVEYS.all()));
    routes.get("/surveys/{id}", context -> context.json(SURVEYS.show(context.pathParam("id"))));
    routes.delete("/surveys/{id}", context -> context.json(SURVEYS.delete(context.pathParam("id"))));
    routes.get("/surveys/{id}/eggs", context -> context.json(SURVEYS.eggs(context.pathParam("id"))));
    routes.get(
        "/surveys/{id}/files/{name}",
        context ->
            context
                .contentType("application/octet-stream")
                .result(SURVEYS.file(context.pathParam("id"), context.pathParam("name"))));
    routes.exception(Refused.class, (refused, context) -> error(context, refused.status(), refused.getMessage()));
    routes.exception(
        Exception.class,
        (fault, context) -> {
          fault.printStackTrace();
          error(context, 500, "something went wrong");
        });
    routes.error(404, context -> {
      if (context.result() == null || !"application/json".equals(context.res().getContentType())) {
        error(context, 404, "nothing is here");
      }
    });
  }

  private static void error(Context context, int status, String message) {
    context.status(status).json(Map.of("error", message));
  }
}
