// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import dev.assay.functions.Value.Entries;
import dev.assay.functions.Value.Fields;
import dev.assay.functions.Value.Items;
import dev.assay.functions.Value.Nothing;
import dev.assay.functions.Value.Real;
import dev.assay.functions.Value.Text;
import dev.assay.functions.Value.Truth;
import dev.assay.functions.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.core.io.JsonStringEncoder;

/** Values as people read them: short ones on one line, long ones an element a line. */
public final class Shown {
  private static final int WIDE = 72;

  private Shown() {}

  /** A value as it would be written in a test case, laid out. */
  public static String value(Value value, Type type) {
    return lines(value, type, "");
  }

  /** A line of a table of a test case. */
  public sealed interface Row {

    /** A value, empty where there is none. */
    String value();

    /** A parameter of a function and what it is given. */
    record Argument(String name, String type, String value) implements Row {}

    /** What a function should return. */
    record Result(String type, String value) implements Row {}

    /** A call of a class and what it should return. */
    record Call(String call, String value) implements Row {}
  }

  /** A test case as a table: arguments and result of a function, or each call and its result. */
  public static List<Row> rows(List<Step> steps, List<Value> values) {
    List<Row> rows = new ArrayList<>();
    Step first = steps.getFirst();
    if (first.operation().returns().isEmpty()) {
      rows.add(new Row.Call(call(first), ""));
      for (int i = 0; i < values.size(); i++) {
        Step step = steps.get(i + 1);
        Value value = values.get(i);
        rows.add(
            new Row.Call(
                call(step), step.operation().returns().map(type -> value(value, type)).orElse("")));
      }
      return rows;
    }
    for (int i = 0; i < first.arguments().size(); i++) {
      Field parameter = first.operation().parameters().get(i);
      rows.add(
          new Row.Argument(
              parameter.name(),
              parameter.type().words(),
              value(first.arguments().get(i), parameter.type())));
    }
    Type returns = first.operation().returns().get();
    rows.add(
        new Row.Result(returns.words(), values.isEmpty() ? "" : value(values.getFirst(), returns)));
    return rows;
  }

  /** What goes in: arguments by name, or the calls one after the other. */
  public static String input(List<Step> steps) {
    List<String> lines = new ArrayList<>();
    boolean single = steps.size() == 1 && steps.getFirst().operation().returns().isPresent();
    for (Step step : steps) {
      lines.add(single ? arguments(step) : call(step));
    }
    return String.join("\n", lines);
  }

  /** What came out: a value, or one line for each call of a method. */
  public static String results(List<Step> steps, List<Value> values) {
    if (steps.getFirst().operation().returns().isPresent()) {
      return value(values.getFirst(), steps.getFirst().operation().returns().get());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Operation operation = steps.get(i + 1).operation();
      Value value = values.get(i);
      lines.add(
          operation.name() + ": " + operation.returns().map(type -> flat(value, type)).orElse("-"));
    }
    return String.join("\n", lines);
  }

  private static String arguments(Step step) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < step.arguments().size(); i++) {
      Field parameter = step.operation().parameters().get(i);
      lines.add(parameter.name() + " = " + value(step.arguments().get(i), parameter.type()));
    }
    return String.join("\n", lines);
  }

  private static String call(Step step) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < step.arguments().size(); i++) {
      words.add(flat(step.arguments().get(i), step.operation().parameters().get(i).type()));
    }
    return step.operation().name() + "(" + String.join(", ", words) + ")";
  }

  private static String lines(Value value, Type type, String indent) {
    String flat = flat(value, type);
    if (flat.length() + indent.length() <= WIDE) {
      return flat;
    }
    String deeper = indent + "  ";
    List<String> parts = parts(value, type, (part, of) -> lines(part, of, deeper));
    return parts.isEmpty()
        ? flat
        : flat.charAt(0)
            + "\n"
            + deeper
            + String.join(",\n" + deeper, parts)
            + "\n"
            + indent
            + flat.charAt(flat.length() - 1);
  }

  private static String flat(Value value, Type type) {
    return switch (value) {
      case Whole(long number) -> Long.toString(number);
      case Real(double number) -> Double.toString(number);
      case Truth(boolean truth) -> Boolean.toString(truth);
      case Text(String text) -> quoted(text);
      case Nothing _ -> "null";
      case Items _ -> "[" + String.join(", ", parts(value, type, Shown::flat)) + "]";
      case Entries _, Fields _ -> "{" + String.join(", ", parts(value, type, Shown::flat)) + "}";
    };
  }

  /** The parts of a value that has some, each rendered, those with a name after it. */
  private static List<String> parts(
      Value value, Type type, BiFunction<Value, Type, String> rendered) {
    List<String> parts = new ArrayList<>();
    switch (value) {
      case Items(List<Value> items) -> {
        Type element = ((Type.ListOf) type.present()).element();
        items.forEach(item -> parts.add(rendered.apply(item, element)));
      }
      case Entries(var entries) -> {
        Type inner = ((Type.MapOf) type.present()).value();
        entries.forEach(
            (key, entry) -> parts.add(quoted(key) + ": " + rendered.apply(entry, inner)));
      }
      case Fields(List<Value> values) -> {
        List<Field> fields = ((Type.RecordOf) type.present()).fields();
        for (int i = 0; i < values.size(); i++) {
          Field field = fields.get(i);
          parts.add(field.name() + ": " + rendered.apply(values.get(i), field.type()));
        }
      }
      case Whole _, Real _, Truth _, Text _, Nothing _ -> {
        // these have no parts
      }
    }
    return parts;
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
