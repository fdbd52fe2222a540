// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Field;
import dev.assay.functions.Operation;
import dev.assay.functions.Signature;
import dev.assay.functions.Type;
import dev.assay.functions.Type.RecordOf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * C++: a function, or a class with a constructor and public methods. C++ finds nothing by its name
 * at run time, so that one file is written for each signature: it includes the candidate's, reads
 * and writes the records, and makes the calls. What does not fit is an error on the first line of
 * the candidate's file.
 */
final class CppHarness implements Harness {
  private static final String VALUES = "harness.h";
  private static final String CALLS = "harness.cpp";
  private static final String SOLUTION = "solution.cpp";

  /** Mistakes in the line that follows are reported there. */
  private static final String BLAMED = "#line 1 \"" + SOLUTION + "\"\n";

  @Override
  public String language() {
    return "cpp";
  }

  @Override
  public String solutionFile(Signature signature) {
    return SOLUTION;
  }

  @Override
  public String entry() {
    return CALLS;
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of(
        VALUES, Harness.resource(VALUES), CALLS, calls(signature).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String starter(Signature signature) {
    return new CppStarter(signature).text();
  }

  private static String calls(Signature signature) {
    StringBuilder code = new StringBuilder();
    code.append(
        "#include \"" + VALUES + "\"\n#include \"" + SOLUTION + "\"\n\nnamespace assay {\n");
    signature.records().forEach(record -> code.append(reading(record)).append(writing(record)));
    boolean methods = signature instanceof Signature.OfClass;
    if (methods) {
      line(code, "static std::unique_ptr<::" + signature.container() + "> object;");
    }
    code.append("\nstatic void call(const std::string& name, Text& in, Out& out) {\n");
    switch (signature) {
      case Signature.OfFunction(var _, Operation function) ->
          code.append(call(function, "::" + function.name()));
      case Signature.OfClass(var _, Operation construction, List<Operation> all) -> {
        code.append(making(construction));
        all.forEach(method -> code.append(call(method, "object->" + method.name())));
      }
    }
    return code.append("}\n\n}  // namespace assay\n\n")
        .append("int main() { return assay::run(" + methods + ", assay::call); }\n")
        .toString();
  }

  private static String reading(RecordOf record) {
    StringBuilder code = new StringBuilder("\n");
    line(code, "inline void read(Text& in, ::" + record.name() + "& value) {");
    code.append("  in.each([&] {\n    std::string key = in.key();\n");
    for (Field field : record.fields()) {
      line(
          code,
          "    if (key == \"%s\") { read(in, value.%s); }".formatted(field.name(), field.name()));
    }
    return code.append("  });\n}\n").toString();
  }

  private static String writing(RecordOf record) {
    StringBuilder code = new StringBuilder("\n");
    line(code, "inline void write(const ::" + record.name() + "& value, Out& out) {");
    String before = "{";
    for (Field field : record.fields()) {
      code.append("  out.text += \"" + before + "\\\"" + field.name() + "\\\":\";\n");
      line(code, "  " + written(field.type(), "value." + field.name(), field.name()));
      before = ",";
    }
    code.append("  out.text += \"" + (record.fields().isEmpty() ? "{}" : "}") + "\";\n");
    return code.append("}\n").toString();
  }

  /** Writes a value that is of its type and not only turned into it. */
  private static String written(Type type, String value, String what) {
    return "static_assert(same<%s, decltype(%s)>, \"%s is not of the signature's type\"); write(%s, out);"
        .formatted(CppStarter.name(type), value, what, value);
  }

  private static String making(Operation construction) {
    StringBuilder code = new StringBuilder(arguments(construction));
    line(
        code,
        "    object = std::make_unique<::%s>(%s);"
            .formatted(construction.name(), given(construction)));
    return code.append("    return;\n  }\n").toString();
  }

  private static String call(Operation operation, String called) {
    StringBuilder code = new StringBuilder(arguments(operation));
    String call = called + "(" + given(operation) + ")";
    line(
        code,
        operation
            .returns()
            .map(type -> "    " + written(type, call, "what " + operation.name() + " returns"))
            .orElse("    " + call + ";"));
    if (operation.returns().isEmpty()) {
      code.append("    out.text += \"null\";\n");
    }
    return code.append("    return;\n  }\n").toString();
  }

  private static String arguments(Operation operation) {
    StringBuilder code = new StringBuilder("  if (name == \"" + operation.name() + "\") {\n");
    for (int i = 0; i < operation.parameters().size(); i++) {
      String type = CppStarter.name(operation.parameters().get(i).type());
      line(code, "    %s a%d{}; ++in.at; read(in, a%d);".formatted(type, i, i));
    }
    return code.toString();
  }

  private static String given(Operation operation) {
    return IntStream.range(0, operation.parameters().size())
        .mapToObj(i -> "a" + i)
        .collect(Collectors.joining(", "));
  }

  private static void line(StringBuilder code, String text) {
    code.append(BLAMED).append(text).append('\n');
  }
}
