// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import dev.assay.functions.Value.Entries;
import dev.assay.functions.Value.Fields;
import dev.assay.functions.Value.Items;
import dev.assay.functions.Value.Nothing;
import dev.assay.functions.Value.Real;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares a value with the expected one. A double is right within either tolerance; a bag is right
 * with the same elements as often, in any order; everything else is equal or not.
 *
 * @param absolute most distance between doubles
 * @param relative the same as a part of the expected one
 */
public record Comparison(double absolute, double relative) {

  /** Within 10^-9, absolute or relative. */
  public static Comparison standard() {
    return new Comparison(1e-9, 1e-9);
  }

  /** The first difference: where it is, and what is there; empty when there is none. */
  public Optional<String> difference(Value expected, Value actual, Type type) {
    return difference(expected, actual, type, "");
  }

  /** The first difference between what calls should have returned and what they did. */
  public Optional<String> difference(List<Step> steps, List<Value> expected, List<Value> actual) {
    boolean method = steps.size() > 1 || expected.isEmpty();
    for (int i = 0; i < expected.size(); i++) {
      Operation operation = steps.get(method ? i + 1 : i).operation();
      if (operation.returns().isEmpty()) {
        continue;
      }
      String place = method ? "call " + (i + 1) + ", " + operation.name() : "";
      Optional<String> difference =
          difference(expected.get(i), actual.get(i), operation.returns().get(), place);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> difference(Value expected, Value actual, Type type, String place) {
    return switch (type) {
      case Nullable(Type inner) ->
          expected == Nothing.NOTHING || actual == Nothing.NOTHING
              ? equal(expected, actual, type, place)
              : difference(expected, actual, inner, place);
      case Simple simple ->
          simple == Simple.DOUBLE && near((Real) expected, (Real) actual)
              ? Optional.empty()
              : equal(expected, actual, type, place);
      case ListOf(Type element, boolean ordered) ->
          ordered
              ? items((Items) expected, (Items) actual, element, place)
              : bags((Items) expected, (Items) actual, element, place);
      case MapOf(Type inner) -> entries((Entries) expected, (Entries) actual, inner, place);
      case RecordOf record -> fields((Fields) expected, (Fields) actual, record, place);
    };
  }

  private boolean near(Real expected, Real actual) {
    double distance = Math.abs(expected.number() - actual.number());
    return distance <= absolute || distance <= relative * Math.abs(expected.number());
  }

  private static Optional<String> equal(Value expected, Value actual, Type type, String place) {
    return expected.equals(actual)
        ? Optional.empty()
        : differs(place, Shown.value(actual, type) + " instead of " + Shown.value(expected, type));
  }

  private Optional<String> items(Items expected, Items actual, Type element, String place) {
    int both = Math.min(expected.items().size(), actual.items().size());
    for (int i = 0; i < both; i++) {
      Optional<String> difference =
          difference(
              expected.items().get(i), actual.items().get(i), element, place + "[" + i + "]");
      if (difference.isPresent()) {
        return difference;
      }
    }
    return lengths(expected, actual, place);
  }

  private static Optional<String> lengths(Items expected, Items actual, String place) {
    int wanted = expected.items().size();
    int got = actual.items().size();
    return wanted == got
        ? Optional.empty()
        : differs(place, got + " elements instead of " + wanted);
  }

  private static Optional<String> bags(Items expected, Items actual, Type element, String place) {
    Map<Value, Integer> missing = new HashMap<>();
    expected.items().forEach(item -> missing.merge(canonical(item, element), 1, Integer::sum));
    for (Value item : actual.items()) {
      Integer left = missing.computeIfPresent(canonical(item, element), (_, n) -> n - 1);
      if (left == null || left < 0) {
        return differs(place, "has " + Shown.value(item, element) + " too often");
      }
    }
    return lengths(expected, actual, place);
  }

  private Optional<String> entries(Entries expected, Entries actual, Type inner, String place) {
    for (String key : actual.entries().keySet()) {
      if (!expected.entries().containsKey(key)) {
        return differs(place, "has the key \"" + key + "\" too many");
      }
    }
    for (Map.Entry<String, Value> entry : expected.entries().entrySet()) {
      Value got = actual.entries().get(entry.getKey());
      String where = place + "[\"" + entry.getKey() + "\"]";
      Optional<String> difference =
          got == null
              ? differs(where, "is missing")
              : difference(entry.getValue(), got, inner, where);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> fields(Fields expected, Fields actual, RecordOf record, String place) {
    for (int i = 0; i < record.fields().size(); i++) {
      Field field = record.fields().get(i);
      String where = place.isEmpty() ? field.name() : place + "." + field.name();
      Optional<String> difference =
          difference(expected.values().get(i), actual.values().get(i), field.type(), where);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** The same value with the elements of every bag in it in one order. */
  private static Value canonical(Value value, Type type) {
    return switch (value) {
      case Items(List<Value> items) -> {
        ListOf list = (ListOf) type.present();
        List<Value> inside = new ArrayList<>();
        items.forEach(item -> inside.add(canonical(item, list.element())));
        if (!list.ordered()) {
          inside.sort(java.util.Comparator.comparing(Value::toString));
        }
        yield new Items(inside);
      }
      case Entries(var entries) -> {
        SortedMap<String, Value> inside = new TreeMap<>();
        entries.forEach(
            (key, entry) -> inside.put(key, canonical(entry, ((MapOf) type.present()).value())));
        yield new Entries(inside);
      }
      case Fields(List<Value> values) -> {
        List<Value> inside = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          Type of = ((RecordOf) type.present()).fields().get(i).type();
          inside.add(canonical(values.get(i), of));
        }
        yield new Fields(inside);
      }
      default -> value;
    };
  }

  private static Optional<String> differs(String place, String message) {
    return Optional.of(place.isEmpty() ? message : place + ": " + message);
  }
}
