// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Field;
import dev.assay.functions.Operation;
import dev.assay.functions.Signature;
import dev.assay.functions.Type;
import dev.assay.functions.Type.ListOf;
import dev.assay.functions.Type.MapOf;
import dev.assay.functions.Type.Nullable;
import dev.assay.functions.Type.RecordOf;
import dev.assay.functions.Type.Simple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Go: a function, or a struct with methods and a function {@code NewName} that makes one, in
 * package {@code main}. Go finds no function by its name at run time, so that a second file names
 * them with their types; what does not fit is an error on the first line of the candidate's file.
 */
final class GoHarness implements Harness {
  private static final String FILE = "harness.go";
  private static final String OPERATIONS = "operations.go";
  private static final String SOLUTION = "solution.go";

  /** Mistakes in what follows are reported there. */
  private static final String BLAMED = "/*line " + SOLUTION + ":1:1*/";

  @Override
  public String language() {
    return "go";
  }

  @Override
  public String solutionFile(Signature signature) {
    return SOLUTION;
  }

  @Override
  public String entry() {
    return FILE;
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of(
        FILE,
        Harness.resource(FILE),
        OPERATIONS,
        operations(signature).getBytes(StandardCharsets.UTF_8));
  }

  private static String operations(Signature signature) {
    boolean methods = signature instanceof Signature.OfClass;
    String entries =
        switch (signature) {
          case Signature.OfFunction(var _, Operation function) ->
              entry(function, function.name(), "func" + types(function) + returns(function));
          case Signature.OfClass(var _, Operation construction, List<Operation> all) -> {
            String object = "*" + construction.name();
            yield entry(
                    construction,
                    "New" + construction.name(),
                    "func" + types(construction) + " " + object)
                + all.stream().map(method -> method(method, object)).collect(Collectors.joining());
          }
        };
    return ("package main\n\nconst assayClass = " + methods)
        + ("\n\nvar assayOperations = map[string]interface{}{\n" + entries + "}\n");
  }

  /** A method as a function whose first parameter is the object. */
  private static String method(Operation method, String object) {
    String types = types(method).replaceFirst("\\(", "(" + object + ", ");
    return entry(method, "(" + object + ")." + method.name(), "func" + types + returns(method));
  }

  private static String entry(Operation operation, String name, String type) {
    return "\t%s\"%s\": (%s)(%s%s),\n".formatted(BLAMED, operation.name(), type, BLAMED, name);
  }

  private static String types(Operation operation) {
    return operation.parameters().stream()
        .map(field -> name(field.type()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String starter(Signature signature) {
    StringBuilder code = new StringBuilder("package main\n");
    signature
        .records()
        .forEach(record ->
            code.append(doc(record.doc()))
                .append("type " + record.name() + " struct {\n")
                .append(fields(record))
                .append("}\n"));
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) ->
          code.append(doc(function.doc())).append("func ").append(body(function));
      case Signature.OfClass(var _, Operation construction, List<Operation> methods) -> {
        String name = construction.name();
        code.append(doc(construction.doc())).append("type ").append(name).append(" struct {\n}\n");
        code.append("\nfunc New").append(name).append(parameters(construction));
        code.append(" *" + name + " {\n\treturn &" + name + "{}\n}\n");
        for (Operation method : methods) {
          code.append(doc(method.doc())).append("func (self *").append(name).append(") ");
          code.append(body(method));
        }
      }
    }
    return code.toString();
  }

  private static String body(Operation operation) {
    Optional<String> nothing = operation.returns().map(type -> "\treturn " + nothing(type) + "\n");
    return operation.name()
        + (parameters(operation) + returns(operation) + " {\n" + nothing.orElse("") + "}\n");
  }

  private static String returns(Operation operation) {
    return operation.returns().map(type -> " " + name(type)).orElse("");
  }

  private static String parameters(Operation operation) {
    return operation.parameters().stream()
        .map(field -> field.name() + " " + name(field.type()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** One field a line, their types below each other. */
  private static String fields(RecordOf record) {
    int longest = record.fields().stream().mapToInt(f -> f.name().length()).max().orElse(0);
    return record.fields().stream()
        .map((Field field) ->
            "\t"
                + field.name()
                + " ".repeat(longest + 1 - field.name().length())
                + name(field.type()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String doc(String doc) {
    return doc.lines()
        .map(line -> ("// " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", "\n", ""));
  }

  private static String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT -> "int";
            case INT64 -> "int64";
            case DOUBLE -> "float64";
            case BOOLEAN -> "bool";
            case STRING -> "string";
          };
      case ListOf(Type element, boolean _) -> "[]" + name(element);
      case MapOf(Type value) -> "map[string]" + name(value);
      case Nullable(Type inner) -> "*" + name(inner);
      case RecordOf record -> record.name();
    };
  }

  private static String nothing(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "0";
            case DOUBLE -> "0.0";
            case BOOLEAN -> "false";
            case STRING -> "\"\"";
          };
      case ListOf _, MapOf _, RecordOf _ -> name(type) + "{}";
      case Nullable _ -> "nil";
    };
  }
}
