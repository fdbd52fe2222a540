import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends JSON. Finished. */
final class Sender {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private Sender() {}

  /** Posts JSON and returns the status, 0 when there is no answer. Follows no redirection. */
  static int post(String url, String json) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofString(json))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | IllegalArgumentException noAnswer) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
