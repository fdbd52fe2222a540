// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TypeScript, checked and translated by its own compiler and run on Node.js. Traces name the lines
 * of the TypeScript, by source maps.
 */
final class TypeScript implements Language {
  private static final String NODE = "/usr/bin/node";
  private static final long MEBIBYTE = 1 << 20;
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?<file>[^\\s(]+\\.ts)\\((?<line>\\d+),(?<column>\\d+)\\): error "
                  + "(?<message>TS\\d+: .*)$"),
          Pattern.compile(
              "^\\s+at .*?(?:file://)?(?<file>[^\\s():]+\\.ts):(?<line>\\d+):\\d+\\)?$"),
          JavaScript.MESSAGES.failure(),
          false,
          JavaScript.MESSAGES.known());

  @Override
  public String name() {
    return "typescript";
  }

  @Override
  public String title() {
    return "TypeScript";
  }

  @Override
  public List<String> extensions() {
    return List.of(".ts");
  }

  @Override
  public List<String> otherExtensions() {
    return List.of(".json");
  }

  @Override
  public String mainFile() {
    return "main.ts";
  }

  @Override
  public String debianPackages() {
    return "nodejs";
  }

  @Override
  public String install() {
    return "./assay languages typescript";
  }

  @Override
  public Optional<Toolchain> find() {
    return Tools.of("typescript")
        .flatMap(tools ->
            tools
                .version("typescript")
                .filter(version -> Installed.version(NODE, "--version").isPresent())
                .map(version -> new Found(version, tools)));
  }

  private record Found(String version, Tools tools) implements Toolchain {
    @Override
    public Language language() {
      return new TypeScript();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  NODE,
                  "--max-old-space-size=1024",
                  tools.at("typescript/lib/tsc.js"),
                  "--target",
                  "es2023",
                  "--lib",
                  "es2023",
                  "--module",
                  "commonjs",
                  "--moduleDetection",
                  "force",
                  "--esModuleInterop",
                  "--typeRoots",
                  tools.at("types"),
                  "--types",
                  "node",
                  "--skipLibCheck",
                  "--noEmitOnError",
                  "--sourceMap",
                  "--pretty",
                  "false"));
      sources.files().keySet().stream().filter(f -> f.endsWith(".ts")).forEach(command::add);
      return Optional.of(command);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      String entry = EntryFile.of(sources, language()).replaceFirst("\\.ts$", ".js");
      return List.of(
          NODE,
          "--max-old-space-size=" + Math.max(16, memoryBytes / MEBIBYTE),
          "--stack-size=" + 50_000,
          "--enable-source-maps",
          entry);
    }

    @Override
    public List<Mount> mounts() {
      return List.of(tools.mount());
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
