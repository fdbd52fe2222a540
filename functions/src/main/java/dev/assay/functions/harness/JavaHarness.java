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

/** Java: a class with records in it and a static method, or a class of the signature's name. */
final class JavaHarness implements Harness {
  private static final String FILE = "Harness.java";

  @Override
  public String language() {
    return "java";
  }

  @Override
  public String solutionFile(Signature signature) {
    return signature.container() + ".java";
  }

  @Override
  public String entry() {
    return "dev.assay.harness.Harness";
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of("dev/assay/harness/" + FILE, Harness.resource(FILE));
  }

  @Override
  public String starter(Signature signature) {
    StringBuilder code = new StringBuilder("import java.util.*;\n\n");
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) -> {
        code.append("final class ").append(signature.container()).append(" {\n");
        signature.records().forEach(record -> code.append(declared(record)));
        code.append(DocComment.of(function.doc(), "    "));
        code.append("    static ").append(method(function)).append("}\n");
      }
      case Signature.OfClass(var _, Operation construction, List<Operation> methods) -> {
        code.append(DocComment.of(construction.doc(), ""));
        code.append("final class ").append(signature.container()).append(" {\n");
        signature.records().forEach(record -> code.append(declared(record)));
        code.append("    ").append(construction.name()).append(parameters(construction));
        code.append(" {\n    }\n");
        for (Operation method : methods) {
          code.append('\n').append(DocComment.of(method.doc(), "    "));
          code.append("    ").append(method(method));
        }
        code.append("}\n");
      }
    }
    return code.toString();
  }

  private static String declared(RecordOf record) {
    return DocComment.of(record.doc(), "    ")
        + "    record "
        + record.name()
        + "("
        + fields(record.fields())
        + ") {}\n\n";
  }

  private static String method(Operation operation) {
    String returns = operation.returns().map(JavaHarness::name).orElse("void");
    String body =
        operation.returns().map(type -> "        return " + nothing(type) + ";\n").orElse("");
    return returns + " " + operation.name() + parameters(operation) + " {\n" + body + "    }\n";
  }

  private static String parameters(Operation operation) {
    return "(" + fields(operation.parameters()) + ")";
  }

  private static String fields(List<Field> fields) {
    return fields.stream()
        .map(field -> name(field.type()) + " " + field.name())
        .collect(Collectors.joining(", "));
  }

  private static String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "long";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
            case STRING -> "String";
          };
      case ListOf(Type element, boolean _) -> "List<" + boxed(element) + ">";
      case MapOf(Type value) -> "Map<String, " + boxed(value) + ">";
      case Nullable(Type inner) -> boxed(inner);
      case RecordOf record -> record.name();
    };
  }

  private static String boxed(Type type) {
    return switch (name(type)) {
      case "long" -> "Long";
      case "double" -> "Double";
      case "boolean" -> "Boolean";
      case String other -> other;
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
      case ListOf _ -> "List.of()";
      case MapOf _ -> "Map.of()";
      case Nullable _ -> "null";
      case RecordOf record ->
          record.fields().stream()
              .map(field -> nothing(field.type()))
              .collect(Collectors.joining(", ", "new " + record.name() + "(", ")"));
    };
  }
}
