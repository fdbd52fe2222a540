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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starters in JavaScript, which says types in comments, and in TypeScript, which says them in the
 * code.
 */
record ScriptStarter(boolean typed) {

  String of(Signature signature) {
    StringBuilder code = new StringBuilder();
    signature.records().forEach(record -> code.append(declared(record)).append('\n'));
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) -> {
        code.append(doc(function, "")).append(typed ? "export " : "").append("function ");
        code.append(method(function, "")).append('\n');
      }
      case Signature.OfClass(var _, Operation construction, List<Operation> methods) -> {
        code.append(
            doc(new Operation("", List.of(), construction.returns(), construction.doc()), ""));
        code.append(typed ? "export " : "").append("class ").append(signature.container());
        code.append(" {\n");
        code.append(
            doc(new Operation("", construction.parameters(), construction.returns(), ""), "  "));
        code.append("  constructor(").append(parameters(construction)).append(") {\n  }\n");
        for (Operation method : methods) {
          code.append('\n').append(doc(method, "  ")).append("  ").append(method(method, "  "));
        }
        code.append("}\n\n");
      }
    }
    if (!typed) {
      code.append("module.exports = { ").append(exported(signature)).append(" };\n");
    }
    return typed ? code.toString().stripTrailing() + "\n" : code.toString();
  }

  private static String exported(Signature signature) {
    return signature.operations().getFirst().name();
  }

  private String declared(RecordOf record) {
    if (!typed) {
      String fields =
          record.fields().stream()
              .map(field -> " * @property {" + name(field.type()) + "} " + field.name() + "\n")
              .collect(Collectors.joining());
      return "/**\n"
          + starred(record.doc(), "")
          + " * @typedef {object} "
          + record.name()
          + "\n"
          + fields
          + " */\n";
    }
    String doc = record.doc().isEmpty() ? "" : "/**\n" + starred(record.doc(), "") + " */\n";
    return doc
        + "interface "
        + record.name()
        + " {\n"
        + record.fields().stream()
            .map(field -> "  " + field.name() + ": " + name(field.type()) + ";\n")
            .collect(Collectors.joining())
        + "}\n";
  }

  private String method(Operation operation, String indent) {
    String returns = operation.returns().map(this::name).orElse("void");
    String body =
        operation.returns().map(type -> indent + "  return " + nothing(type) + ";\n").orElse("");
    return operation.name()
        + "("
        + parameters(operation)
        + ")"
        + (typed ? ": " + returns : "")
        + " {\n"
        + body
        + indent
        + "}\n";
  }

  private String parameters(Operation operation) {
    return operation.parameters().stream()
        .map(field -> field.name() + (typed ? ": " + name(field.type()) : ""))
        .collect(Collectors.joining(", "));
  }

  /** The author's words; in JavaScript the types of parameters and result too. */
  private String doc(Operation operation, String indent) {
    Stream<String> types =
        typed
            ? Stream.empty()
            : Stream.concat(
                operation.parameters().stream().map(this::tag),
                operation.returns().map(type -> "@returns {" + name(type) + "}").stream());
    String lines =
        starred(operation.doc(), indent)
            + types.map(tag -> indent + " * " + tag + "\n").collect(Collectors.joining());
    return lines.isEmpty() ? "" : indent + "/**\n" + lines + indent + " */\n";
  }

  private String tag(Field parameter) {
    return "@param {" + name(parameter.type()) + "} " + parameter.name();
  }

  private static String starred(String doc, String indent) {
    return doc.lines()
        .map(line -> (indent + " * " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, DOUBLE -> "number";
            case INT64 -> "bigint";
            case BOOLEAN -> "boolean";
            case STRING -> "string";
          };
      case ListOf(Type element, boolean _) ->
          element instanceof Nullable ? "(" + name(element) + ")[]" : name(element) + "[]";
      case MapOf(Type value) -> "Map<string, " + name(value) + ">";
      case Nullable(Type inner) -> name(inner) + " | null";
      case RecordOf record -> record.name();
    };
  }

  private static String nothing(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, DOUBLE -> "0";
            case INT64 -> "0n";
            case BOOLEAN -> "false";
            case STRING -> "''";
          };
      case ListOf _ -> "[]";
      case MapOf _ -> "new Map()";
      case Nullable _ -> "null";
      case RecordOf record ->
          record.fields().stream()
              .map(field -> field.name() + ": " + nothing(field.type()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }
}
