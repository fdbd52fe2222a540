// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** C and C++, compiled by GCC. */
record Gcc(
    String name,
    String title,
    String compiler,
    String standard,
    String older,
    List<String> extensions,
    String mainFile,
    String debianPackages)
    implements Language {
  private static final String PROGRAM_NAME = "a.out";

  /** Names that the language took since make old programs ambiguous: they get its old standard. */
  private static final String SCRIPT =
      """
      now=$1 before=$2
      shift 2
      "$0" "$now" "$@" && exit 0
      status=$?
      if [ "$now" != "$before" ] && "$0" "$before" "$@" 2>/dev/null; then exit 0; fi
      exit $status
      """;

  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?<file>[^:\\n]+):(?<line>\\d+):(?<column>\\d+): (?:fatal )?error: "
                  + "(?<message>.*)$"),
          Pattern.compile("(?<file>[^:\\s]+\\.(?:c|cc|cpp|cxx)):(?<line>\\d+): .*Assertion"),
          Pattern.compile("^terminate called after throwing an instance of '(?<type>[\\w:]+)'"),
          false,
          Set.of());

  static Language c() {
    return new Gcc(
        "c",
        "C",
        "/usr/bin/gcc",
        "-std=gnu17",
        "-std=gnu17",
        List.of(".c"),
        "main.c",
        "gcc libc6-dev");
  }

  static Language cpp() {
    return new Gcc(
        "cpp",
        "C++",
        "/usr/bin/g++",
        "-std=gnu++20",
        "-std=gnu++14",
        List.of(".cc", ".cpp", ".cxx", ".c++", ".C"),
        "main.cpp",
        "g++");
  }

  @Override
  public List<String> otherExtensions() {
    return List.of(".h", ".hpp", ".hh");
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(compiler, "-dumpfullversion").map(version -> new Found(this, version));
  }

  private record Found(Gcc language, String version) implements Toolchain {
    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "/bin/sh",
                  "-c",
                  SCRIPT,
                  language.compiler,
                  language.standard,
                  language.older,
                  "-g",
                  "-O2",
                  "-fmax-errors=20",
                  "-fno-diagnostics-show-caret",
                  "-I.",
                  "-o",
                  PROGRAM_NAME));
      compiled(sources).forEach(command::add);
      command.add("-lm");
      return Optional.of(command);
    }

    /** Where a program starts in a file that is not its author's, that one includes the others. */
    private List<String> compiled(Sources sources) {
      return sources
          .entryPoint()
          .filter(entry -> sources.files().containsKey(entry) && !sources.own().contains(entry))
          .map(List::of)
          .orElseGet(() ->
              sources.files().keySet().stream()
                  .filter(file -> language.extensions.stream().anyMatch(file::endsWith))
                  .toList());
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      if (!built.paths().contains(PROGRAM_NAME)) {
        throw new NoEntryPoint("no program came out of the compiler");
      }
      return List.of(PROGRAM + "/" + PROGRAM_NAME);
    }

    @Override
    public Messages messages() {
      return MESSAGES;
    }
  }
}
