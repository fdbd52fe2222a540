import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON: objects of text are read, maps and lists written. Nothing is wrong here. */
final class Json {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
  private static final Pattern FIELD = Pattern.compile("\\s*" + TEXT + "\\s*:\\s*" + TEXT + "\\s*(,|$)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Json() {}

  /** An object whose values are text; anything else is refused. */
  static Map<String, String> object(String json) {
    String text = json.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new Refused(400, "the body is no JSON object");
    }
    Matcher field = FIELD.matcher(text.substring(1, text.length() - 1));
    Map<String, String> fields = new LinkedHashMap<>();
    int end = 0;
    while (end < text.length() - 2) {
      if (!field.find(end) || field.start() != end) {
        throw new Refused(400, "the body is no JSON object of text");
      }
      fields.put(plain(field.group(1)), plain(field.group(2)));
      end = field.end();
    }
    return fields;
  }

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach((name, of) -> parts.add(write(name) + ": " + write(of)));
        yield "{" + String.join(", ", parts) + "}";
      }
      case List<?> list -> "[" + String.join(", ", list.stream().map(Json::write).toList()) + "]";
      case String text -> "\"" + quoted(text) + "\"";
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (char c : text.toCharArray()) {
      quoted.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : "" + c);
    }
    return quoted.toString();
  }

  private static String plain(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> {
              String escape = found.group(1);
              int at = "nrtbf".indexOf(escape.charAt(0));
              String plain = escape.length() == 5
                  ? "" + (char) Integer.parseInt(escape.substring(1), 16)
                  : at < 0 ? escape : "\n\r\t\b\f".substring(at, at + 1);
              return Matcher.quoteReplacement(plain);
            });
  }
}
