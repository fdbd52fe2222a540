import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions, notices and their deliveries. This is what you write. */
final class Relay {
  private final String partner;

  /**
   * @param partner the address of the partner: {@code http://host:port}
   */
  Relay(String partner) {
    this.partner = partner;
  }

  /**
   * Answers a request; several may come at the same time. {@link Sender} sends, {@link Json#write}
   * makes JSON of maps and lists, and a {@link Refused} that is thrown becomes an answer.
   *
   * @param method GET, POST or DELETE
   * @param parts of the path: {@code [notices]}, {@code [notices, id]} and so on
   * @param body the JSON object that was sent; empty when there was none
   * @param key the Idempotency-Key
   */
  Answer handle(String method, List<String> parts, Map<String, Object> body, Optional<String> key) {
    throw new Refused(501, "not written yet");
  }
}
