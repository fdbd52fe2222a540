// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request in one line, as settings hold it: {@code POST /notes/${id} {"text": "${text}"}}. A
 * value is encoded for where it stands: percent-encoded in the address, escaped as JSON in the
 * body.
 */
public final class RequestLine {
  private static final Pattern LINE =
      Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE) (/\\S*)(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z]+)}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String method;
  private final String path;
  private final String body;
  private final Map<String, String> values;
  private final Map<String, String> raw;

  private RequestLine(
      String method,
      String path,
      String body,
      Map<String, String> values,
      Map<String, String> raw) {
    this.method = method;
    this.path = path;
    this.body = body;
    this.values = values;
    this.raw = raw;
  }

  /**
   * @throws IllegalArgumentException when this is no such line
   */
  public static RequestLine parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must be METHOD /path and perhaps a body, not " + line.strip());
    }
    String body = matcher.group(3) == null ? "" : matcher.group(3).strip();
    return new RequestLine(matcher.group(1), matcher.group(2), body, Map.of(), Map.of());
  }

  /** The names of the variables in it. */
  public TreeSet<String> variables() {
    TreeSet<String> names = new TreeSet<>();
    VARIABLE.matcher(path + " " + body).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The same with the value of a variable. */
  public RequestLine with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new RequestLine(method, path, body, all, raw);
  }

  /** The same with text that stands in the address as it is, encoded already. */
  public RequestLine withEncoded(String name, String text) {
    Map<String, String> all = new LinkedHashMap<>(raw);
    all.put(name, text);
    return new RequestLine(method, path, body, values, all);
  }

  /** Sends it. */
  public Reply to(Service service) {
    return service.send(method, address(), body());
  }

  /** Sends it with another body. */
  public Reply to(Service service, String otherBody) {
    return service.send(method, address(), otherBody);
  }

  /** Sends it with bytes as its body, of the type that a header of the service says. */
  public Reply to(Service service, byte[] content) {
    return service.send(method, address(), content);
  }

  /** Whether it has a body. */
  public boolean hasBody() {
    return !body.isEmpty();
  }

  String address() {
    return VARIABLE
        .matcher(path)
        .replaceAll(found -> {
          String name = found.group(1);
          String text = raw.get(name);
          return Matcher.quoteReplacement(text != null ? text : encoded(value(name)));
        });
  }

  /** The body with its values. */
  public String body() {
    return VARIABLE
        .matcher(body)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(value(found.group(1)))));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value for ${" + name + "} in " + method + " " + path);
    }
    return value;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String value) {
    String quoted = JSON.writeValueAsString(value);
    return quoted.substring(1, quoted.length() - 1);
  }
}
