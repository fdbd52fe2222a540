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
import dev.assay.functions.Value.Text;
import dev.assay.functions.Value.Truth;
import dev.assay.functions.Value.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON held against types while it is read. Nothing is guessed: what is not of its type is an error
 * that names the place. Not thread-safe; reads one text.
 */
final class JsonText implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();
  private static final BigDecimal LARGEST_INT = BigDecimal.valueOf((1L << 53) - 1);
  private static final BigDecimal LARGEST_INT64 = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal SMALLEST_INT64 = BigDecimal.valueOf(Long.MIN_VALUE);

  private final JsonParser parser;
  private final UnaryOperator<String> spelling;

  /**
   * Reads a text.
   *
   * @param spelling how the names of fields are spelled in it
   */
  JsonText(String text, UnaryOperator<String> spelling) throws NotAValue {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.spelling = spelling;
    advance();
  }

  /** A value of a type; the text goes on behind it. */
  Value value(Type type, String place) throws NotAValue {
    return switch (type) {
      case Simple simple -> simple(simple, place);
      case Nullable(Type inner) -> {
        if (at(JsonToken.VALUE_NULL)) {
          advance();
          yield Nothing.NOTHING;
        }
        yield value(inner, place);
      }
      case ListOf(Type element, boolean _) -> {
        List<Value> items = new ArrayList<>();
        open(JsonToken.START_ARRAY, type, place);
        while (!take(JsonToken.END_ARRAY)) {
          items.add(value(element, place + "[" + items.size() + "]"));
        }
        yield new Items(items);
      }
      case MapOf(Type element) -> {
        SortedMap<String, Value> entries = new TreeMap<>();
        open(JsonToken.START_OBJECT, type, place);
        while (!take(JsonToken.END_OBJECT)) {
          String key = name();
          entries.put(key, value(element, place + "[\"" + key + "\"]"));
        }
        yield new Entries(entries);
      }
      case RecordOf record -> new Fields(fields(record.fields(), record.name(), place));
    };
  }

  /** An object with just these fields, in any order; their values in the declared order. */
  List<Value> fields(List<Field> declared, String what, String place) throws NotAValue {
    if (!take(JsonToken.START_OBJECT)) {
      throw wrong(place, what);
    }
    Map<String, Value> found = new HashMap<>();
    while (!take(JsonToken.END_OBJECT)) {
      String name = name();
      Field field =
          declared.stream()
              .filter(f -> spelling.apply(f.name()).equals(name))
              .findFirst()
              .orElseThrow(() -> at(place, what + " has no " + name));
      found.put(field.name(), value(field.type(), inside(place, field.name())));
    }
    List<Value> values = new ArrayList<>();
    for (Field field : declared) {
      Value value = found.get(field.name());
      if (value == null && field.type() instanceof Nullable) {
        value = Nothing.NOTHING;
      }
      if (value == null) {
        throw at(place, spelling.apply(field.name()) + " is missing");
      }
      values.add(value);
    }
    return values;
  }

  /** A string that is a name. */
  String text(String what) throws NotAValue {
    if (!at(JsonToken.VALUE_STRING)) {
      throw wrong("", what);
    }
    String text = string();
    advance();
    return text;
  }

  void open(JsonToken token, Type type, String place) throws NotAValue {
    if (!take(token)) {
      throw wrong(place, type.words());
    }
  }

  boolean take(JsonToken token) throws NotAValue {
    boolean there = at(token);
    if (there) {
      advance();
    }
    return there;
  }

  void end() throws NotAValue {
    if (parser.currentToken() != null) {
      throw at("", "there is more behind it");
    }
  }

  private Value simple(Simple type, String place) throws NotAValue {
    Value value =
        switch (type) {
          case INT -> whole(type, LARGEST_INT.negate(), LARGEST_INT, place);
          case INT64 -> whole(type, SMALLEST_INT64, LARGEST_INT64, place);
          case DOUBLE -> new Real(real(place));
          case BOOLEAN -> {
            if (!at(JsonToken.VALUE_TRUE) && !at(JsonToken.VALUE_FALSE)) {
              throw wrong(place, type.words());
            }
            yield new Truth(at(JsonToken.VALUE_TRUE));
          }
          case STRING -> {
            if (!at(JsonToken.VALUE_STRING)) {
              throw wrong(place, type.words());
            }
            yield new Text(string());
          }
        };
    advance();
    return value;
  }

  /** A number is whole by its value, not by how it is written: {@code 3.0} is. */
  private Value whole(Simple type, BigDecimal least, BigDecimal most, String place)
      throws NotAValue {
    if (!at(JsonToken.VALUE_NUMBER_INT) && !at(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw wrong(place, type.words());
    }
    BigDecimal number = number(place);
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      throw at(place, "is not within the range of " + type.words());
    }
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      throw at(place, "is not a whole number");
    }
    return new Whole(number.signum() == 0 ? 0 : number.longValueExact());
  }

  private double real(String place) throws NotAValue {
    if (!at(JsonToken.VALUE_NUMBER_INT) && !at(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw wrong(place, "double");
    }
    double number = number(place).doubleValue();
    if (!Double.isFinite(number)) {
      throw at(place, "is not within the range of double");
    }
    return number;
  }

  private BigDecimal number(String place) throws NotAValue {
    String text = string();
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException infinite) {
      throw at(place, "is " + text + ", not a number");
    }
  }

  private String name() throws NotAValue {
    if (!at(JsonToken.PROPERTY_NAME)) {
      throw at("", "is not JSON");
    }
    String name = parser.currentName();
    advance();
    return name;
  }

  private String string() throws NotAValue {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  private void advance() throws NotAValue {
    try {
      parser.nextToken();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private NotAValue unreadable(JacksonException e) {
    return new NotAValue(line(), "is not JSON: " + e.getOriginalMessage());
  }

  private NotAValue wrong(String place, String wanted) {
    JsonToken token = parser.currentToken();
    String there =
        token == null
            ? "nothing"
            : switch (token) {
              case START_OBJECT -> "an object";
              case START_ARRAY -> "a list";
              case VALUE_STRING -> "a string";
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
              case VALUE_TRUE, VALUE_FALSE -> "a boolean";
              case VALUE_NULL -> "null";
              default -> "the end";
            };
    return at(place, "is " + there + ", not " + wanted);
  }

  NotAValue at(String place, String message) {
    return new NotAValue(line(), place.isEmpty() ? message : place + " " + message);
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static String inside(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  @Override
  public void close() {
    parser.close();
  }
}
