// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;
import java.util.stream.Collectors;

/** What a candidate is asked to write, in no language in particular. */
public sealed interface Signature {

  /** The file of a package that holds it. */
  String FILE = "signature.txt";

  /** The records it declares, each before it is used. */
  List<Type.RecordOf> records();

  /** Everything that can be called, what makes an object first. */
  List<Operation> operations();

  /** The class, or the file, that holds what the candidate writes. */
  String container();

  /** As it is written in {@link #FILE}. */
  String words();

  /** A function. */
  record OfFunction(List<Type.RecordOf> records, Operation function) implements Signature {
    public OfFunction {
      records = List.copyOf(records);
    }

    @Override
    public List<Operation> operations() {
      return List.of(function);
    }

    @Override
    public String container() {
      return "Solution";
    }

    @Override
    public String words() {
      return declared(
          records, documented(function.doc(), "") + "function " + function.words() + "\n");
    }
  }

  /**
   * A class.
   *
   * @param construction what makes an object; it has the name of the class and returns nothing
   */
  record OfClass(List<Type.RecordOf> records, Operation construction, List<Operation> methods)
      implements Signature {
    public OfClass {
      records = List.copyOf(records);
      methods = List.copyOf(methods);
    }

    @Override
    public List<Operation> operations() {
      List<Operation> all = new java.util.ArrayList<>(List.of(construction));
      all.addAll(methods);
      return List.copyOf(all);
    }

    @Override
    public String container() {
      return construction.name();
    }

    @Override
    public String words() {
      return declared(
          records,
          documented(construction.doc(), "")
              + "class "
              + construction.words()
              + " {\n"
              + methods.stream()
                  .map(method -> documented(method.doc(), "  ") + "  " + method.words() + "\n")
                  .collect(Collectors.joining())
              + "}\n");
    }
  }

  private static String declared(List<Type.RecordOf> records, String rest) {
    return records.stream()
            .map(record ->
                documented(record.doc(), "")
                    + "record "
                    + record.name()
                    + " { "
                    + Field.words(record.fields())
                    + " }\n\n")
            .collect(Collectors.joining())
        + rest;
  }

  private static String documented(String doc, String indent) {
    return doc.lines()
        .map(line -> (indent + "# " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
