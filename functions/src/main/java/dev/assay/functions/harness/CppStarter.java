// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

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

/** What the editor holds at first for a function or a class in C++. */
record CppStarter(Signature signature) {
  private static final String INCLUDES =
      "#include <map>\n#include <optional>\n#include <string>\n#include <vector>\n";

  String text() {
    StringBuilder code = new StringBuilder(INCLUDES);
    signature.records().forEach(record -> code.append('\n').append(declared(record)));
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) ->
          code.append('\n').append(doc(function.doc(), "")).append(method(function, ""));
      case Signature.OfClass(var _, Operation construction, List<Operation> methods) -> {
        code.append('\n').append(doc(construction.doc(), ""));
        code.append("class ").append(construction.name()).append(" {\npublic:\n    ");
        code.append(construction.name()).append(parameters(construction)).append(" {\n    }\n");
        for (Operation method : methods) {
          code.append('\n').append(doc(method.doc(), "    ")).append(method(method, "    "));
        }
        code.append("};\n");
      }
    }
    return code.toString();
  }

  /** A type as C++ has it. */
  static String name(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INT, INT64 -> "long long";
            case DOUBLE -> "double";
            case BOOLEAN -> "bool";
            case STRING -> "std::string";
          };
      case ListOf(Type element, boolean _) -> "std::vector<" + name(element) + ">";
      case MapOf(Type value) -> "std::map<std::string, " + name(value) + ">";
      case Nullable(Type inner) -> "std::optional<" + name(inner) + ">";
      case RecordOf record -> record.name();
    };
  }

  private static String declared(RecordOf record) {
    String fields =
        record.fields().stream()
            .map(field -> "    " + name(field.type()) + " " + field.name() + ";\n")
            .collect(Collectors.joining());
    return doc(record.doc(), "") + "struct " + record.name() + " {\n" + fields + "};\n";
  }

  private static String method(Operation operation, String indent) {
    String returns = operation.returns().map(CppStarter::name).orElse("void");
    String body = operation.returns().map(_ -> indent + "    return {};\n").orElse("");
    return indent
        + (returns + " " + operation.name() + parameters(operation) + " {\n")
        + body
        + (indent + "}\n");
  }

  private static String parameters(Operation operation) {
    return operation.parameters().stream()
        .map(field -> parameter(field.type()) + " " + field.name())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Type type) {
    boolean small = type instanceof Simple simple && simple != Simple.STRING;
    return small ? name(type) : "const " + name(type) + "&";
  }

  private static String doc(String doc, String indent) {
    return doc.lines()
        .map(line -> (indent + "// " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
