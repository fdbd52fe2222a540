// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the class a Java program starts in, by reading the classes; nothing of them is run. */
final class MainClass {
  private MainClass() {}

  static String of(Sources sources, Tree built) {
    TreeSet<String> candidates = new TreeSet<>();
    for (String path : built.paths()) {
      if (path.endsWith(".class")) {
        built.content(path).flatMap(MainClass::startsIn).ifPresent(candidates::add);
      }
    }
    List<String> preferred =
        java.util.stream.Stream.concat(
                sources.entryPoint().map(e -> e.replaceFirst("\\.java$", "")).stream(),
                java.util.stream.Stream.of("Main"))
            .toList();
    return preferred.stream()
        .filter(candidates::contains)
        .findFirst()
        .or(() -> candidates.stream().filter(c -> namesAFile(c, sources)).findFirst())
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(
            () -> new NoEntryPoint("no class with a main method (public static void main)"));
  }

  private static boolean namesAFile(String type, Sources sources) {
    return sources.files().keySet().stream()
        .anyMatch(f -> f.equals(type.replace('.', '/') + ".java"));
  }

  private static Optional<String> startsIn(byte[] bytes) {
    try {
      ClassModel model = ClassFile.of().parse(bytes);
      boolean hasMain = model.methods().stream().anyMatch(MainClass::isMain);
      return hasMain
          ? Optional.of(model.thisClass().asInternalName().replace('/', '.'))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isMain(MethodModel method) {
    String type = method.methodType().stringValue();
    return method.methodName().equalsString("main")
        && (type.equals("([Ljava/lang/String;)V") || type.equals("()V"))
        && !method.flags().has(AccessFlag.PRIVATE)
        && !method.flags().has(AccessFlag.ABSTRACT);
  }
}
