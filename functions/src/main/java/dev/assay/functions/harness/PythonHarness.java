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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Python: a function or a class of a module; records are named tuples. */
final class PythonHarness implements Harness {

  @Override
  public String language() {
    return "python";
  }

  @Override
  public String solutionFile(Signature signature) {
    return "solution.py";
  }

  @Override
  public String entry() {
    return "harness.py";
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of(entry(), Harness.resource(entry()));
  }

  /** {@code freeDesks} is {@code free_desks}; types stay what they are. */
  @Override
  public String spelled(String name) {
    return Character.isUpperCase(name.charAt(0))
        ? name
        : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public String starter(Signature signature) {
    StringBuilder code = new StringBuilder();
    if (!signature.records().isEmpty()) {
      code.append("from typing import NamedTuple\n\n\n");
    }
    signature.records().forEach(record -> code.append(declared(record)));
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) ->
          code.append(method(spelled(function.name()), function, "", ""));
      case Signature.OfClass shape -> {
        code.append("class ").append(shape.container()).append(":\n");
        code.append(doc(shape.construction().doc(), "    "));
        code.append(shape.construction().doc().isEmpty() ? "" : "\n");
        Operation construction = shape.construction();
        code.append(
            method(
                "__init__",
                new Operation("", construction.parameters(), construction.returns(), ""),
                "    ",
                "self"));
        for (Operation method : shape.methods()) {
          code.append('\n').append(method(spelled(method.name()), method, "    ", "self"));
        }
      }
    }
    return code.toString();
  }

  private String declared(RecordOf record) {
    return "class "
        + record.name()
        + "(NamedTuple):\n"
        + doc(record.doc(), "    ")
        + record.fields().stream()
            .map(field -> "    " + parameter(field) + "\n")
            .collect(Collectors.joining())
        + "\n\n";
  }

  private String method(String name, Operation operation, String indent, String self) {
    String parameters =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(self).filter(s -> !s.isEmpty()),
                operation.parameters().stream().map(this::parameter))
            .collect(Collectors.joining(", "));
    return indent
        + "def "
        + name
        + "("
        + parameters
        + ") -> "
        + operation.returns().map(PythonHarness::name).orElse("None")
        + ":\n"
        + doc(operation.doc(), indent + "    ")
        + indent
        + "    "
        + operation.returns().map(type -> "return " + nothing(type)).orElse("pass")
        + "\n";
  }

  private String parameter(Field field) {
    return spelled(field.name()) + ": " + name(field.type());
  }

  private static String doc(String doc, String indent) {
    return doc.isEmpty()
        ? ""
        : indent + "\"\"\"" + doc.lines().collect(Collectors.joining("\n" + indent)) + "\"\"\"\n";
  }

  private static String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "int";
            case DOUBLE -> "float";
            case BOOLEAN -> "bool";
            case STRING -> "str";
          };
      case ListOf(Type element, boolean _) -> "list[" + name(element) + "]";
      case MapOf(Type value) -> "dict[str, " + name(value) + "]";
      case Nullable(Type inner) -> name(inner) + " | None";
      case RecordOf record -> record.name();
    };
  }

  private static String nothing(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "0";
            case DOUBLE -> "0.0";
            case BOOLEAN -> "False";
            case STRING -> "\"\"";
          };
      case ListOf _ -> "[]";
      case MapOf _ -> "{}";
      case Nullable _ -> "None";
      case RecordOf record ->
          record.fields().stream()
              .map(field -> nothing(field.type()))
              .collect(Collectors.joining(", ", record.name() + "(", ")"));
    };
  }
}
