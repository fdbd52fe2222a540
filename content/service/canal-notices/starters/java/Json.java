import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, strings, longs, doubles and truth values. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The JSON object that a text is; refused with 400 when it is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String text) {
    try {
      if (read(text) instanceof Map<?, ?> object) {
        return (Map<String, Object>) object;
      }
    } catch (IllegalArgumentException | StackOverflowError broken) {
      throw new Refused(400, "the body is not JSON");
    }
    throw new Refused(400, "the body is not a JSON object");
  }

  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at < text.length()) throw new IllegalArgumentException("more after the end");
    return value;
  }

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var parts = new ArrayList<String>();
        map.forEach((name, of) -> parts.add(write(name) + ":" + write(of)));
        yield "{" + String.join(",", parts) + "}";
      }
      case List<?> list -> "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
      case String words -> quoted(words);
      default -> String.valueOf(value);
    };
  }

  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : words.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private char next() {
    if (at >= text.length()) throw new IllegalArgumentException("ends too soon");
    return text.charAt(at++);
  }

  private boolean take(String word) {
    boolean there = text.startsWith(word, at);
    if (there) at += word.length();
    return there;
  }

  private Object value() {
    space();
    if (take("{")) return object();
    if (take("[")) return list();
    if (take("\"")) return string();
    if (take("true")) return true;
    if (take("false")) return false;
    if (take("null")) return null;
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    String number = text.substring(from, at);
    return number.matches("-?\\d{1,18}") ? (Object) Long.parseLong(number) : (Object) Double.parseDouble(number);
  }

  private Map<String, Object> object() {
    var map = new LinkedHashMap<String, Object>();
    space();
    if (take("}")) return map;
    while (true) {
      space();
      if (next() != '"') throw new IllegalArgumentException("a name is missing");
      String name = string();
      space();
      if (next() != ':') throw new IllegalArgumentException("a colon is missing");
      map.put(name, value());
      space();
      char c = next();
      if (c == '}') return map;
      if (c != ',') throw new IllegalArgumentException("a comma is missing");
    }
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    space();
    if (take("]")) return list;
    while (true) {
      list.add(value());
      space();
      char c = next();
      if (c == ']') return list;
      if (c != ',') throw new IllegalArgumentException("a comma is missing");
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c != '\\') {
        string.append(c);
        continue;
      }
      char escape = next();
      switch (escape) {
        case 'n' -> string.append('\n');
        case 't' -> string.append('\t');
        case 'r' -> string.append('\r');
        case 'b' -> string.append('\b');
        case 'f' -> string.append('\f');
        case 'u' -> string.append((char) Integer.parseInt("" + next() + next() + next() + next(), 16));
        default -> string.append(escape);
      }
    }
    return string.toString();
  }
}
