import java.util.List;
import java.util.Map;
import java.util.Optional;

final class Relay {
  Relay(String partner) {}

  Answer handle(String method, List<String> parts, Map<String, Object> body, Optional<String> key) {
    throw new Refused(404, "nothing is here");
  }
}
