// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The programs in a folder: each file or folder directly in it is one. */
final class ProgramFiles {
  private static final long LARGEST = 4L << 20;
  private static final List<String> HEADERS = List.of(".h", ".hh", ".hpp");
  private static final List<String> LEFT_OVER = List.of(".pyc", ".class", ".o", ".exe", "~");

  private final PackageFiles files;
  private final Map<String, String> constants;
  private final Findings findings;

  ProgramFiles(PackageFiles files, Map<String, String> constants, Findings findings) {
    this.files = files;
    this.constants = constants;
    this.findings = findings;
  }

  /** By name of the file or folder, each with its files by path relative to the program. */
  Map<String, Map<String, byte[]>> in(String folder) {
    return in(folder, ProgramFiles::isNote);
  }

  /** The same where headers directly in the folder belong to every program of one file. */
  Map<String, Map<String, byte[]>> withHeadersIn(String folder) {
    Map<String, Map<String, byte[]>> all = in(folder);
    Map<String, byte[]> headers = new TreeMap<>();
    all.forEach((name, program) -> {
      if (HEADERS.stream().anyMatch(name::endsWith) && program.containsKey(name)) {
        headers.putAll(program);
      }
    });
    all.keySet().removeAll(headers.keySet());
    all.forEach((name, program) -> {
      if (program.keySet().equals(Set.of(name))) {
        program.putAll(headers);
      }
    });
    return all;
  }

  /** The same where a program is whatever is no README: handed in answers may be a text. */
  Map<String, Map<String, byte[]>> orAnswersIn(String folder) {
    return in(folder, name -> name.startsWith("README"));
  }

  private Map<String, Map<String, byte[]>> in(String folder, Predicate<String> overlooked) {
    Map<String, Map<String, byte[]>> programs = new TreeMap<>();
    for (PackageFile file : files.under(folder)) {
      String path = file.path().substring(folder.length() + 1);
      int slash = path.indexOf('/');
      String program = slash < 0 ? path : path.substring(0, slash);
      String inside = slash < 0 ? path : path.substring(slash + 1);
      if (slash < 0 && overlooked.test(path) || isLeftOver(program) || isLeftOver(path)) {
        continue;
      }
      programs.computeIfAbsent(program, name -> new LinkedHashMap<>()).put(inside, content(file));
    }
    return programs;
  }

  /** The folder itself as one program. */
  Map<String, byte[]> whole(String folder) {
    Map<String, byte[]> program = new TreeMap<>();
    for (PackageFile file : files.under(folder)) {
      program.put(file.path().substring(folder.length() + 1), content(file));
    }
    return program;
  }

  private byte[] content(PackageFile file) {
    if (file.size() > LARGEST) {
      findings.error(file.path(), 0, "larger than 4 MiB: not a program's source");
      return new byte[0];
    }
    return Constants.fill(file.bytes(), constants);
  }

  /** What compilers and interpreters leave beside sources. */
  private static boolean isLeftOver(String name) {
    return name.equals("__pycache__")
        || name.contains("/__pycache__/")
        || LEFT_OVER.stream().anyMatch(name::endsWith);
  }

  private static boolean isNote(String name) {
    return name.startsWith("README")
        || List.of(".md", ".txt", ".yaml", ".yml", ".pdf").stream().anyMatch(name::endsWith);
  }
}
