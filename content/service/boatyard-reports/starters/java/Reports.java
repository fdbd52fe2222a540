import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Damage reports. This is what you write. */
final class Reports {

  /**
   * Answers a request to {@code /reports}.
   *
   * @param member the name of who has signed in
   * @param method GET, POST, PUT or DELETE
   * @param parts what follows {@code /reports} in the path: nothing, an id, or an id and a word
   * @param query the parameters of the address
   * @param body the JSON object that was sent; empty when there was none
   * @param key the Idempotency-Key
   */
  Answer handle(
      String member,
      String method,
      List<String> parts,
      Map<String, String> query,
      Map<String, Object> body,
      Optional<String> key) {
    throw new Refused(501, "not written yet");
  }
}
