// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a signature. White space, line ends included, only separates; {@code #} begins a comment,
 * and comments right above a declaration are its documentation.
 *
 * <pre>
 * signature = record* ( function | class )
 * record    = "record" Name "{" fields "}"
 * function  = "function" name "(" [ fields ] ")" ":" type
 * class     = "class" Name "(" [ fields ] ")" "{" method+ "}"
 * method    = name "(" [ fields ] ")" [ ":" type ]
 * fields    = name ":" type { "," name ":" type } [ "," ]
 * type      = ( "int" | "int64" | "double" | "boolean" | "string" | Name
 *             | "list" "&lt;" type ">" | "bag" "&lt;" type ">"
 *             | "map" "&lt;" "string" "," type ">" ) [ "?" ]
 * </pre>
 *
 * <p>Mistakes of grammar end the reading; those of names and types are gathered.
 */
public final class SignatureReader {
  private static final int DEEPEST = 20;

  private final Tokens tokens;
  private final Names names;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, RecordOf> records = new LinkedHashMap<>();

  private SignatureReader(String text) {
    this.tokens = new Tokens(text);
    this.names = new Names(mistakes);
  }

  /**
   * What was read.
   *
   * @param signature empty when there are mistakes
   */
  public record Reading(Optional<Signature> signature, List<Mistake> mistakes) {
    public Reading {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Reads the text of a {@link Signature#FILE}. */
  public static Reading read(String text) {
    return new SignatureReader(text).read();
  }

  private Reading read() {
    try {
      Signature signature = signature();
      tokens.end();
      return new Reading(mistakes.isEmpty() ? Optional.of(signature) : Optional.empty(), mistakes);
    } catch (Tokens.Unexpected unexpected) {
      mistakes.add(unexpected.mistake());
      return new Reading(Optional.empty(), mistakes);
    }
  }

  private Signature signature() throws Tokens.Unexpected {
    while (tokens.comes("record")) {
      record();
    }
    String doc = tokens.doc();
    if (tokens.take("function")) {
      Operation function = operation(names.small(tokens), doc, true);
      return new Signature.OfFunction(List.copyOf(records.values()), function);
    }
    if (tokens.take("class")) {
      return classShape(doc);
    }
    throw tokens.expected("\"record\", \"function\" or \"class\"");
  }

  private void record() throws Tokens.Unexpected {
    String doc = tokens.doc();
    tokens.required("record");
    String name = names.large(tokens);
    int line = tokens.line();
    tokens.required("{");
    List<Field> fields = fields("}");
    if (records.putIfAbsent(name, new RecordOf(name, fields, doc)) != null) {
      mistakes.add(new Mistake(line, "record " + name + " is there already"));
    }
  }

  private Signature classShape(String doc) throws Tokens.Unexpected {
    String name = names.large(tokens);
    if (records.containsKey(name)) {
      mistakes.add(new Mistake(tokens.line(), "a record is called " + name + " too"));
    }
    tokens.required("(");
    Operation construction = new Operation(name, fields(")"), Optional.empty(), doc);
    tokens.required("{");
    List<Operation> methods = new ArrayList<>();
    do {
      String methodDoc = tokens.doc();
      Operation method = operation(names.small(tokens), methodDoc, false);
      if (methods.stream().anyMatch(other -> other.name().equals(method.name()))) {
        mistakes.add(new Mistake(tokens.line(), "method " + method.name() + " is there already"));
      }
      methods.add(method);
    } while (!tokens.take("}"));
    return new Signature.OfClass(List.copyOf(records.values()), construction, methods);
  }

  private Operation operation(String name, String doc, boolean returns) throws Tokens.Unexpected {
    tokens.required("(");
    List<Field> parameters = fields(")");
    if (!returns && !tokens.comes(":")) {
      return new Operation(name, parameters, Optional.empty(), doc);
    }
    tokens.required(":");
    return new Operation(name, parameters, Optional.of(type(0)), doc);
  }

  private List<Field> fields(String close) throws Tokens.Unexpected {
    List<Field> fields = new ArrayList<>();
    while (!tokens.take(close)) {
      String name = names.small(tokens);
      if (fields.stream().anyMatch(other -> other.name().equals(name))) {
        mistakes.add(new Mistake(tokens.line(), name + " is there already"));
      }
      tokens.required(":");
      fields.add(new Field(name, type(0)));
      if (!tokens.comes(close)) {
        tokens.required(",");
      }
    }
    if (fields.isEmpty() && close.equals("}")) {
      mistakes.add(new Mistake(tokens.line(), "a record has at least one field"));
    }
    return fields;
  }

  private Type type(int depth) throws Tokens.Unexpected {
    if (depth > DEEPEST) {
      throw tokens.expected("a type that is less deep");
    }
    Type type = bare(depth);
    return tokens.take("?") ? new Nullable(type) : type;
  }

  private Type bare(int depth) throws Tokens.Unexpected {
    int line = tokens.line();
    String word = tokens.word("a type");
    for (Simple simple : Simple.values()) {
      if (simple.words().equals(word)) {
        return simple;
      }
    }
    return switch (word) {
      case "list" -> new ListOf(element(depth), true);
      case "bag" -> bag(line, element(depth));
      case "map" -> {
        tokens.required("<");
        tokens.required("string");
        tokens.required(",");
        Type value = type(depth + 1);
        tokens.required(">");
        yield new MapOf(value);
      }
      default -> named(line, word);
    };
  }

  private Type element(int depth) throws Tokens.Unexpected {
    tokens.required("<");
    Type element = type(depth + 1);
    tokens.required(">");
    return element;
  }

  /** Which of two lists of doubles in any order are near each other is not always clear. */
  private Type bag(int line, Type element) {
    if (element.parts().anyMatch(Simple.DOUBLE::equals)) {
      mistakes.add(new Mistake(line, "a bag cannot hold doubles: their order has to count"));
    }
    return new ListOf(element, false);
  }

  private Type named(int line, String word) {
    RecordOf record = records.get(word);
    if (record == null) {
      mistakes.add(
          new Mistake(
              line,
              word
                  + " is not a type: there are int, int64, double, boolean, string, list<T>,"
                  + " bag<T>, map<string, T>, T? and records declared further up"));
      return Simple.STRING;
    }
    return record;
  }
}
