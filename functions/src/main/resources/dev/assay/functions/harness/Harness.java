// SPDX-License-Identifier: Apache-2.0
package dev.assay.harness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls what the candidate wrote: see dev.assay.functions.harness.Exchange. All of standard input is read
 * before anything of the candidate's is loaded, and nothing here is a secret: it shares a virtual
 * machine with the candidate. What it writes is a value and never a verdict.
 */
public final class Harness {
  private final Class<?> container;
  private final Map<?, ?> records;
  private final Map<?, ?> operations;
  private final Map<Object, Executable> known = new LinkedHashMap<>();

  private Harness(Map<?, ?> shape) throws ClassNotFoundException {
    container = Class.forName((String) shape.get("container"));
    records = (Map<?, ?>) shape.get("records");
    operations = (Map<?, ?>) shape.get("operations");
  }

  public static void main(String[] none) throws Throwable {
    String[] lines =
        new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
    Map<?, ?> shape = (Map<?, ?>) new Json(lines[1]).value();
    List<?> calls = (List<?>) new Json(lines[2]).value();
    StringBuilder out = new StringBuilder("\n").append(lines[0]).append(' ');
    write(new Harness(shape).made("true".equals(shape.get("class")), calls), out);
    System.out.flush();
    try (FileOutputStream stdout = new FileOutputStream(FileDescriptor.out)) {
      stdout.write(out.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Makes the calls: what the function returned, or what each method did. */
  private Object made(boolean methods, List<?> calls) throws Throwable {
    List<?> first = (List<?>) calls.get(0);
    if (!methods) {
      Method method = method((String) first.get(0), first.size() - 1);
      Object target = Modifier.isStatic(method.getModifiers()) ? null : instance(List.of());
      return call(method, target, first);
    }
    Object object = instance(first);
    List<String> results = new ArrayList<>();
    for (Object next : calls.subList(1, calls.size())) {
      List<?> one = (List<?>) next;
      StringBuilder result = new StringBuilder();
      write(call(method((String) one.get(0), one.size() - 1), object, one), result);
      results.add(result.toString());
    }
    return new Written("[" + String.join(",", results) + "]");
  }

  /** JSON already. */
  private record Written(String json) {}

  private Method method(String name, int parameters) {
    return (Method) known.computeIfAbsent(name, key ->
        Arrays.stream(container.getDeclaredMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
            .filter(m -> !m.isBridge())
            .findFirst()
            .orElseGet(() ->
                complain(
                    container.getName() + " has no method " + name + " with " + parameters
                        + " parameters")));
  }

  private Object instance(List<?> call) throws Throwable {
    int parameters = Math.max(0, call.size() - 1);
    Constructor<?> constructor =
        Arrays.stream(container.getDeclaredConstructors())
            .filter(c -> c.getParameterCount() == parameters)
            .findFirst()
            .orElseGet(() ->
                complain(
                    container.getName() + " has no constructor with " + parameters
                        + " parameters"));
    return call(constructor, null, call);
  }

  private Object call(Executable called, Object target, List<?> call) throws Throwable {
    Object[] arguments = new Object[Math.max(0, call.size() - 1)];
    for (int i = 0; i < arguments.length; i++) {
      List<?> parameter = (List<?>) ((List<?>) operations.get(call.get(0))).get(i);
      arguments[i] = decoded(call.get(i + 1), parameter.get(1));
    }
    return invoked(called, target, arguments);
  }

  private static Object invoked(Executable called, Object target, Object[] arguments)
      throws Throwable {
    called.setAccessible(true);
    try {
      return called instanceof Method
          ? ((Method) called).invoke(target, arguments)
          : ((Constructor<?>) called).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (IllegalArgumentException | InstantiationException e) {
      return complain(called + " does not take what it is given");
    }
  }

  /** A value of a type out of JSON, whose numbers are still text. */
  private Object decoded(Object json, Object type) throws Throwable {
    if (type instanceof String) {
      String text = (String) json;
      switch ((String) type) {
        case "int":
        case "int64":
          return Long.valueOf(text);
        case "double":
          return Double.valueOf(text);
        case "boolean":
          return Boolean.valueOf(text);
        default:
          return text;
      }
    }
    Object inner = ((List<?>) type).get(1);
    switch ((String) ((List<?>) type).get(0)) {
      case "list":
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) json) {
          items.add(decoded(item, inner));
        }
        return items;
      case "map":
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) json).entrySet()) {
          entries.put((String) entry.getKey(), decoded(entry.getValue(), inner));
        }
        return entries;
      case "record":
        return record((Map<?, ?>) json, (String) inner);
      default:
        return json == null ? null : decoded(json, inner);
    }
  }

  private Object record(Map<?, ?> json, String name) throws Throwable {
    List<?> fields = (List<?>) records.get(name);
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      List<?> field = (List<?>) fields.get(i);
      values[i] = decoded(json.get(field.get(0)), field.get(1));
    }
    return invoked(canonical(name, values.length), null, values);
  }

  private Executable canonical(String name, int fields) {
    return known.computeIfAbsent("new " + name, key -> {
      try {
        for (Constructor<?> c :
            Class.forName(container.getName() + "$" + name).getDeclaredConstructors()) {
          if (c.getParameterCount() == fields) {
            return c;
          }
        }
      } catch (ClassNotFoundException e) {
        // said below
      }
      return complain(container.getName() + " has no record " + name + " of " + fields + " fields");
    });
  }

  private static <T> T complain(String message) {
    System.err.println("The program does not fit the signature: " + message + ".");
    System.exit(1);
    throw new IllegalStateException(message);
  }

  /** A value as JSON, in ASCII; whether it is of the right type is seen elsewhere. */
  private static void write(Object value, StringBuilder out) throws Throwable {
    if (value instanceof Written) {
      out.append(((Written) value).json());
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(value);
    } else if (value instanceof CharSequence || value instanceof Character) {
      quote(value.toString(), out);
    } else if (value instanceof Optional) {
      write(((Optional<?>) value).orElse(null), out);
    } else if (value instanceof Collection) {
      items(((Collection<?>) value).toArray(), out);
    } else if (value.getClass().isArray()) {
      items(value, out);
    } else if (value instanceof Map) {
      entries((Map<?, ?>) value, out);
    } else if (value instanceof Record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        fields.put(component.getName(), invoked(component.getAccessor(), value, new Object[0]));
      }
      entries(fields, out);
    } else {
      throw new IllegalArgumentException(
          "a value of type " + value.getClass().getName() + " cannot be returned");
    }
  }

  private static void items(Object array, StringBuilder out) throws Throwable {
    out.append('[');
    for (int i = 0; i < Array.getLength(array); i++) {
      out.append(i == 0 ? "" : ",");
      write(Array.get(array, i), out);
    }
    out.append(']');
  }

  private static void entries(Map<?, ?> entries, StringBuilder out) throws Throwable {
    String before = "{";
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      out.append(before);
      quote(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      before = ",";
    }
    out.append(entries.isEmpty() ? "{}" : "}");
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Reads JSON as Assay writes it: without white space; what is not a list or a map stays text. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      switch (text.charAt(at)) {
        case '[':
          return list();
        case '{':
          return map();
        case '"':
          return string();
        default:
          int start = at;
          while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
          }
          String word = text.substring(start, at);
          return word.equals("null") ? null : word;
      }
    }

    private List<Object> list() {
      List<Object> items = new ArrayList<>();
      at++;
      while (text.charAt(at) != ']') {
        items.add(value());
        at += text.charAt(at) == ',' ? 1 : 0;
      }
      at++;
      return items;
    }

    private Map<String, Object> map() {
      Map<String, Object> entries = new LinkedHashMap<>();
      at++;
      while (text.charAt(at) != '}') {
        String key = string();
        at++;
        entries.put(key, value());
        at += text.charAt(at) == ',' ? 1 : 0;
      }
      at++;
      return entries;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        char c = text.charAt(at);
        if (c == '\\') {
          c = text.charAt(++at);
          int escape = "bfnrt".indexOf(c);
          if (c == 'u') {
            c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
            at += 4;
          } else if (escape >= 0) {
            c = "\b\f\n\r\t".charAt(escape);
          }
        }
        string.append(c);
      }
      at++;
      return string.toString();
    }
  }
}
