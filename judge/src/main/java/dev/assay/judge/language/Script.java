// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language whose interpreter checks a file with one option and runs it without.
 *
 * @param check the option
 */
record Script(
    String name,
    String title,
    String program,
    String check,
    List<String> extensions,
    String mainFile,
    String debianPackages,
    Messages messages)
    implements Language {
  private static final Set<String> RUBY_ERRORS =
      Set.of(
          "ArgumentError",
          "EOFError",
          "EncodingError",
          "FloatDomainError",
          "FrozenError",
          "IOError",
          "IndexError",
          "KeyError",
          "LocalJumpError",
          "NameError",
          "NoMatchingPatternError",
          "NoMemoryError",
          "NoMethodError",
          "NotImplementedError",
          "RangeError",
          "RegexpError",
          "RuntimeError",
          "StopIteration",
          "SystemStackError",
          "ThreadError",
          "TypeError",
          "ZeroDivisionError");

  static Language bash() {
    return new Script(
        "bash",
        "Bash",
        "/usr/bin/bash",
        "-n",
        List.of(".sh", ".bash"),
        "main.sh",
        "bash",
        messages(
            "(?m)^(?<file>[^:\\n]+): line (?<line>\\d+): (?<message>.*)$",
            "^(?<file>[^:\\n]+): line (?<line>\\d+): "));
  }

  static Language perl() {
    return new Script(
        "perl",
        "Perl",
        "/usr/bin/perl",
        "-c",
        List.of(".pl", ".pm"),
        "main.pl",
        "perl",
        messages(
            "(?m)^(?<message>.*) at (?<file>\\S+) line (?<line>\\d+)",
            " at (?<file>\\S+) line (?<line>\\d+)"));
  }

  static Language ruby() {
    return new Script(
        "ruby",
        "Ruby",
        "/usr/bin/ruby",
        "-c",
        List.of(".rb"),
        "main.rb",
        "ruby",
        new Messages(
            Pattern.compile("(?m)^(?<file>[^:\\s]+\\.rb):(?<line>\\d+): (?<message>.*)$"),
            Pattern.compile("^(?:\\s+from )?(?<file>[^:\\s]+\\.rb):(?<line>\\d+):in "),
            Pattern.compile("\\((?<type>[A-Z][\\w:]*)\\)$"),
            false,
            RUBY_ERRORS));
  }

  private static Messages messages(String diagnostic, String frame) {
    return new Messages(
        Pattern.compile(diagnostic),
        Pattern.compile(frame),
        Pattern.compile("^(?<type>(?!))"),
        false,
        Set.of());
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(program, "--version").map(version -> new Found(this, version));
  }

  private record Found(Script language, String version) implements Toolchain {
    @Override
    public Optional<List<String>> compile(Sources sources) {
      return Optional.of(
          List.of(language.program, language.check, EntryFile.of(sources, language)));
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return List.of(language.program, EntryFile.of(sources, language));
    }

    @Override
    public Messages messages() {
      return language.messages;
    }
  }
}
