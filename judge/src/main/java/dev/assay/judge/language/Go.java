// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Go, built without modules and without a network. What the build caches is gone with its cell. */
final class Go implements Language {
  private static final String COMPILER = "/usr/bin/go";
  private static final String PROGRAM_NAME = "a.out";
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?:vet: )?(?<file>[^:\\s]+\\.go):(?<line>\\d+):(?<column>\\d+): (?<message>.*)$"),
          Pattern.compile("^\\s+(?<file>/\\S+\\.go):(?<line>\\d+)"),
          Pattern.compile("^(?:panic|fatal error): (?<type>runtime error|[\\w.*]+)"),
          false,
          Set.of("runtime error"));

  @Override
  public String name() {
    return "go";
  }

  @Override
  public String title() {
    return "Go";
  }

  @Override
  public List<String> extensions() {
    return List.of(".go");
  }

  @Override
  public String mainFile() {
    return "main.go";
  }

  @Override
  public String debianPackages() {
    return "golang-go";
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(COMPILER, "version").map(Found::new);
  }

  private record Found(String version) implements Toolchain {
    @Override
    public Language language() {
      return new Go();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "/usr/bin/env",
                  "GOCACHE=/tmp/go-cache",
                  "GOPATH=/tmp/go",
                  "GO111MODULE=off",
                  "GOTOOLCHAIN=local",
                  "GOPROXY=off",
                  "CGO_ENABLED=0",
                  COMPILER,
                  "build",
                  "-p",
                  "2",
                  "-o",
                  PROGRAM_NAME));
      sources.files().keySet().stream().filter(f -> f.endsWith(".go")).forEach(command::add);
      return Optional.of(command);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      if (!built.paths().contains(PROGRAM_NAME)) {
        throw new NoEntryPoint("no program came out of the compiler: package main needs a main");
      }
      return List.of(PROGRAM + "/" + PROGRAM_NAME);
    }

    @Override
    public int processes() {
      return 128;
    }

    @Override
    public Messages messages() {
      return MESSAGES;
    }
  }
}
