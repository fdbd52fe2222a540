// SPDX-License-Identifier: Apache-2.0
package dev.assay.suite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles each folder below {@code in} into one of the same name below {@code out}, against the
 * class path it is given. A line for each problem on standard error: {@code problem}, file, line and
 * message, the last in base64, with tabs between.
 */
public final class Builder {
  private Builder() {}

  public static void main(String[] arguments) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean good = true;
    try (Stream<Path> folders = Files.list(Path.of("in"))) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        good &= compile(compiler, folder, Path.of("out").resolve(folder.getFileName()), arguments[0]);
      }
    }
    try (Stream<Path> sources = Files.walk(Path.of("in"))) {
      for (Path path : (Iterable<Path>) sources.sorted((a, b) -> b.compareTo(a))::iterator) {
        Files.delete(path);
      }
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean compile(JavaCompiler compiler, Path in, Path out, String classPath)
      throws IOException {
    Files.createDirectories(out);
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(in)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    if (sources.isEmpty()) {
      return true;
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
      boolean good =
          compiler
              .getTask(
                  null,
                  files,
                  problems,
                  List.of("-proc:none", "-nowarn", "-g", "-cp", classPath, "-d", out.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      problems.getDiagnostics().stream()
          .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
          .limit(50)
          .forEach(problem -> tell(in, problem, System.err));
      return good;
    }
  }

  private static void tell(
      Path in, Diagnostic<? extends JavaFileObject> problem, PrintStream where) {
    String file =
        problem.getSource() == null
            ? ""
            : in.toAbsolutePath().relativize(Path.of(problem.getSource().toUri())).toString();
    String message = problem.getMessage(java.util.Locale.ENGLISH);
    where.println(
        String.join(
            "\t",
            "problem",
            file,
            String.valueOf(problem.getLineNumber()),
            Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8))));
  }
}
