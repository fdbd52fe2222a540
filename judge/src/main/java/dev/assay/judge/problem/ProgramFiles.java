// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The programs in a folder: each file or folder directly in it is one. */
final class ProgramFiles {
  private static final long LARGEST = 4L << 20;

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
      if (slash < 0 && overlooked.test(path)) {
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

  private static boolean isNote(String name) {
    return name.startsWith("README")
        || List.of(".md", ".txt", ".yaml", ".yml", ".pdf").stream().anyMatch(name::endsWith);
  }
}
