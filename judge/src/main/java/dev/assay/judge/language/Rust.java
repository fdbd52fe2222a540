// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rust, Debian's compiler without Cargo: the standard library is what there is. */
final class Rust implements Language {
  private static final String COMPILER = "/usr/bin/rustc";
  private static final String PROGRAM_NAME = "a.out";
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?<file>[^:\\s]+\\.rs):(?<line>\\d+):(?<column>\\d+): error(?:\\[\\w+\\])?: "
                  + "(?<message>.*)$"),
          Pattern.compile("panicked at (?:.*, )?(?<file>[^:,\\s]+\\.rs):(?<line>\\d+):\\d+"),
          Pattern.compile("^thread '[^']*' (?<type>panic)ked"),
          false,
          Set.of("panic"));

  @Override
  public String name() {
    return "rust";
  }

  @Override
  public String title() {
    return "Rust";
  }

  @Override
  public List<String> extensions() {
    return List.of(".rs");
  }

  @Override
  public String mainFile() {
    return "main.rs";
  }

  @Override
  public String debianPackages() {
    return "rustc";
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(COMPILER, "--version").map(Found::new);
  }

  private record Found(String version) implements Toolchain {
    @Override
    public Language language() {
      return new Rust();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      return Optional.of(
          List.of(
              COMPILER,
              "--edition=2021",
              "-O",
              "-g",
              "--error-format=short",
              "--color=never",
              "--cap-lints=warn",
              "-C",
              "linker=/usr/bin/cc",
              "-o",
              PROGRAM_NAME,
              EntryFile.of(sources, language())));
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
