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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kotlin: a function of the file, or a class; records are data classes beside it. */
final class KotlinHarness implements Harness {
  private static final String FILE = "Harness.kt";
  private static final String SOLUTION = "solution.kt";

  @Override
  public String language() {
    return "kotlin";
  }

  @Override
  public String solutionFile(Signature signature) {
    return SOLUTION;
  }

  @Override
  public String entry() {
    return "dev.assay.harness.HarnessKt";
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of("dev/assay/harness/" + FILE, Harness.resource(FILE));
  }

  @Override
  public String starter(Signature signature) {
    StringBuilder code = new StringBuilder();
    signature.records().forEach(record -> code.append(declared(record)).append('\n'));
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) ->
          code.append(DocComment.of(function.doc(), "")).append(function(function, ""));
      case Signature.OfClass(var _, Operation construction, List<Operation> methods) -> {
        code.append(DocComment.of(construction.doc(), ""));
        code.append("class ").append(construction.name());
        code.append(fields("", construction.parameters())).append(" {\n");
        code.append(
            methods.stream()
                .map(method -> DocComment.of(method.doc(), "    ") + function(method, "    "))
                .collect(Collectors.joining("\n")));
        code.append("}\n");
      }
    }
    return code.toString();
  }

  private static String declared(RecordOf record) {
    return DocComment.of(record.doc(), "")
        + "data class "
        + record.name()
        + fields("val ", record.fields())
        + "\n";
  }

  private static String function(Operation operation, String indent) {
    String head = indent + "fun " + operation.name() + fields("", operation.parameters());
    String body =
        operation.returns().map(type -> indent + "    return " + nothing(type) + "\n").orElse("");
    return head
        + operation.returns().map(type -> ": " + name(type)).orElse("")
        + (" {\n" + body + indent + "}\n");
  }

  private static String fields(String before, List<Field> fields) {
    return fields.stream()
        .map(field -> before + field.name() + ": " + name(field.type()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "Long";
            case DOUBLE -> "Double";
            case BOOLEAN -> "Boolean";
            case STRING -> "String";
          };
      case ListOf(Type element, boolean _) -> "List<" + name(element) + ">";
      case MapOf(Type value) -> "Map<String, " + name(value) + ">";
      case Nullable(Type inner) -> name(inner) + "?";
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
      case ListOf _ -> "listOf()";
      case MapOf _ -> "mapOf()";
      case Nullable _ -> "null";
      case RecordOf record ->
          record.fields().stream()
              .map(field -> nothing(field.type()))
              .collect(Collectors.joining(", ", record.name() + "(", ")"));
    };
  }
}
