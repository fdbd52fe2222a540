import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends requests to the two services. */
final class Api {
  static final String ROSTER = System.getenv("ROSTER_URL");
  static final String TIMESHEETS = System.getenv("TIMESHEETS_URL");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * An answer. {@code json} is made of Map, List, String, Long, Double, Boolean and null; it is null
   * too where the answer has no body.
   */
  record Answer(int status, Object json) {
    /** What is at a path: {@code at("shifts", 0, "id")}; null where nothing is. */
    Object at(Object... path) {
      Object here = json;
      for (Object step : path) {
        here =
            here instanceof Map<?, ?> map
                ? map.get(step)
                : here instanceof List<?> list && step instanceof Integer i && i < list.size()
                    ? list.get(i)
                    : null;
      }
      return here;
    }

    /** How many elements a list has. */
    int size(Object... path) {
      return ((List<?>) at(path)).size();
    }
  }

  static Answer get(String url) {
    return send("GET", url, "");
  }

  /** Sends a request; the body is JSON, or empty. */
  static Answer send(String method, String url, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), new Json(response.body()).read());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + url, e);
    }
  }

  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text.strip();
    }

    Object read() {
      return text.isEmpty() ? null : value();
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> plain();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> map = new LinkedHashMap<>();
      at++;
      while (peek() != '}') {
        String name = string();
        peek();
        at++; // the colon
        map.put(name, value());
        comma();
      }
      at++;
      return map;
    }

    private List<Object> array() {
      List<Object> list = new ArrayList<>();
      at++;
      while (peek() != ']') {
        list.add(value());
        comma();
      }
      at++;
      return list;
    }

    private String string() {
      StringBuilder read = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        char c = text.charAt(at);
        if (c == '\\') {
          c = text.charAt(++at);
          if (c == 'u') {
            c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
            at += 4;
          } else {
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
          }
        }
        read.append(c);
      }
      at++;
      return read.toString();
    }

    private Object plain() {
      int from = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      return switch (word) {
        case "null" -> null;
        case "true", "false" -> Boolean.valueOf(word);
        default -> word.matches("-?\\d+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
      };
    }

    private void comma() {
      if (peek() == ',') {
        at++;
      }
    }

    private char peek() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }
  }
}
