// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** JavaScript on Node.js. */
final class JavaScript implements Language {
  private static final String INTERPRETER = "/usr/bin/node";
  private static final long MEBIBYTE = 1 << 20;
  static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?:file://)?(?<file>\\S+?\\.[cm]?js):(?<line>\\d+)\\n(?:.*\\n){0,5}?"
                  + "(?<message>\\w*Error: .*)$"),
          Pattern.compile("^\\s+at .*?(?:file://)?(?<file>[^\\s():]+):(?<line>\\d+):\\d+\\)?$"),
          Pattern.compile("^(?:Uncaught )?(?<type>[A-Za-z_$][\\w$]*Error)\\b"),
          false,
          Set.of(
              "AggregateError",
              "AssertionError",
              "Error",
              "EvalError",
              "RangeError",
              "ReferenceError",
              "SyntaxError",
              "TypeError",
              "URIError"));

  @Override
  public String name() {
    return "javascript";
  }

  @Override
  public String title() {
    return "JavaScript";
  }

  @Override
  public List<String> extensions() {
    return List.of(".js", ".mjs", ".cjs");
  }

  @Override
  public List<String> otherExtensions() {
    return List.of(".json");
  }

  @Override
  public String mainFile() {
    return "main.js";
  }

  @Override
  public String debianPackages() {
    return "nodejs";
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(INTERPRETER, "--version").map(Found::new);
  }

  private record Found(String version) implements Toolchain {
    @Override
    public Language language() {
      return new JavaScript();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      return Optional.of(
          List.of(INTERPRETER, "--check", EntryFile.of(sources.written(), language())));
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return List.of(
          INTERPRETER,
          "--max-old-space-size=" + Math.max(16, memoryBytes / MEBIBYTE),
          "--stack-size=" + 50_000,
          EntryFile.of(sources, language()));
    }

    @Override
    public long overheadBytes() {
      return 128 * MEBIBYTE;
    }

    @Override
    public Messages messages() {
      return MESSAGES;
    }
  }
}
