// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Language;
import dev.assay.judge.language.Messages;
import dev.assay.judge.language.Sources;
import dev.assay.judge.language.Toolchain;
import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Validators that come with scripts of their own, {@code build} and {@code run}. */
record PackageScripts() implements Language, Toolchain {
  private static final String SCRIPT =
      """
      if [ -f build ]; then ./build || exit 1; fi
      [ -f run ] || { echo 'there is no file run' >&2; exit 1; }
      """;
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static boolean isIn(Sources sources) {
    return sources.files().containsKey("build") || sources.files().containsKey("run");
  }

  /** A single file that says in its first line what runs it, and not by its name, is the script. */
  static Sources named(Sources sources) {
    boolean script =
        sources.files().size() == 1
            && !sources.files().firstKey().contains(".")
            && sources.text(sources.files().firstKey()).orElse("").startsWith("#!");
    return script ? Sources.of(Map.of("run", sources.files().firstEntry().getValue())) : sources;
  }

  @Override
  public String name() {
    return "scripts";
  }

  @Override
  public String title() {
    return "build and run scripts";
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public String mainFile() {
    return "run";
  }

  @Override
  public String debianPackages() {
    return "gcc g++ libc6-dev python3";
  }

  @Override
  public Optional<Toolchain> find() {
    return Optional.of(this);
  }

  @Override
  public Language language() {
    return this;
  }

  @Override
  public String version() {
    return "POSIX";
  }

  @Override
  public Optional<List<String>> compile(Sources sources) {
    return Optional.of(List.of("/bin/sh", "-c", SCRIPT));
  }

  @Override
  public List<String> run(Sources sources, Tree built, long memoryBytes) {
    return List.of(PROGRAM + "/run");
  }

  @Override
  public Messages messages() {
    return new Messages(NOTHING, NOTHING, NOTHING, false, Set.of());
  }
}
