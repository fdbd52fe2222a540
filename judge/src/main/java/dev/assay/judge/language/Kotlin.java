// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kotlin for the Java virtual machine; its compiler comes from Maven. */
final class Kotlin implements Language {
  private static final long MEBIBYTE = 1 << 20;
  private static final String COMPILER = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?:file://)?(?<file>[^:\\n]+\\.kt):(?<line>\\d+):(?<column>\\d+): error: "
                  + "(?<message>.*)$"),
          Pattern.compile("^\\s+at .*\\((?<file>[\\w$.-]+\\.kt):(?<line>\\d+)\\)"),
          Pattern.compile(
              "^(?:Exception in thread \"[^\"]*\" |Caused by: )?"
                  + "(?<type>(?:[a-z][\\w]*\\.)*[A-Z][\\w$]*(?:Exception|Error))\\b"),
          false,
          JavaErrors.KNOWN);

  @Override
  public String name() {
    return "kotlin";
  }

  @Override
  public String title() {
    return "Kotlin";
  }

  @Override
  public List<String> extensions() {
    return List.of(".kt");
  }

  @Override
  public String mainFile() {
    return "main.kt";
  }

  @Override
  public String debianPackages() {
    return "openjdk-17-jdk-headless";
  }

  @Override
  public String install() {
    return "./assay languages kotlin";
  }

  @Override
  public Optional<Toolchain> find() {
    return Tools.of("kotlin")
        .flatMap(tools ->
            tools
                .version("kotlin-compiler-embeddable")
                .flatMap(version -> Jdk.newest().map(jdk -> new Found(version, tools, jdk))));
  }

  private record Found(String version, Tools tools, Jdk jdk) implements Toolchain {
    @Override
    public Language language() {
      return new Kotlin();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  jdk.program("java"),
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:SharedArchiveFile=" + tools.at("compiler.jsa"),
                  "-Xshare:auto",
                  "-Xmx1024m",
                  "-Xss16m",
                  "-Djava.awt.headless=true",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-cp",
                  tools.classPath(),
                  COMPILER,
                  "-no-stdlib",
                  "-no-reflect",
                  "-nowarn",
                  "-cp",
                  standardLibrary(),
                  "-d",
                  "."));
      if (jdk.feature() < 24) {
        command.remove("--sun-misc-unsafe-memory-access=allow");
      }
      sources.files().keySet().stream().filter(f -> f.endsWith(".kt")).forEach(command::add);
      return Optional.of(command);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return List.of(
          jdk.program("java"),
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Xshare:auto",
          "-Xss64m",
          "-Xmx" + Math.max(16, memoryBytes / MEBIBYTE) + "m",
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisableAttachMechanism",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "-cp",
          ".:" + standardLibrary(),
          MainClass.of(sources, built));
    }

    private String standardLibrary() {
      return tools.at("kotlin-stdlib-" + version + ".jar");
    }

    @Override
    public List<Mount> mounts() {
      return List.of(tools.mount());
    }

    @Override
    public long overheadBytes() {
      return 384 * MEBIBYTE;
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
