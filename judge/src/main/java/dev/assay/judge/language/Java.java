// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Java, on the newest JDK of version 17 or later below {@code /usr/lib/jvm}. */
final class Java implements Language {
  private static final long MEBIBYTE = 1 << 20;
  static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData");
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile("(?m)^(?<file>[^:\\n]+\\.java):(?<line>\\d+): error: (?<message>.*)$"),
          Pattern.compile("^\\s+at .*\\((?<file>[\\w$.-]+\\.java):(?<line>\\d+)\\)"),
          Pattern.compile(
              "^(?:Exception in thread \"[^\"]*\" |Caused by: )?"
                  + "(?<type>(?:[a-z][\\w]*\\.)*[A-Z][\\w$]*(?:Exception|Error))\\b"),
          false,
          JavaErrors.KNOWN);

  @Override
  public String name() {
    return "java";
  }

  @Override
  public String title() {
    return "Java";
  }

  @Override
  public List<String> extensions() {
    return List.of(".java");
  }

  @Override
  public String mainFile() {
    return "Main.java";
  }

  @Override
  public String debianPackages() {
    return "openjdk-17-jdk-headless";
  }

  @Override
  public Optional<Toolchain> find() {
    return Jdk.newest().map(Found::new);
  }

  /** Java as that JDK has it. */
  static Toolchain on(Jdk jdk) {
    return new Found(jdk);
  }

  /** The options programs run with. */
  static List<String> running(long heapMebibytes) {
    List<String> options = new ArrayList<>(LEAN);
    options.addAll(
        List.of(
            "-Xshare:auto",
            "-Xss64m",
            "-Xmx" + heapMebibytes + "m",
            "-XX:ErrorFile=/dev/null",
            "-XX:+DisableAttachMechanism",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    return options;
  }

  private record Found(Jdk jdk) implements Toolchain {
    @Override
    public Language language() {
      return new Java();
    }

    @Override
    public String version() {
      return jdk.version();
    }

    /** A single file is renamed after its public type, as the language demands. */
    @Override
    public Sources arrange(Sources sources) {
      List<String> files =
          sources.files().keySet().stream().filter(f -> f.endsWith(".java")).toList();
      if (files.size() != 1) {
        return sources;
      }
      String file = files.getFirst();
      String name =
          JavaSource.publicType(sources.text(file).orElse("")).map(t -> t + ".java").orElse(file);
      String fit = name.matches("[A-Za-z_$][\\w$]*\\.java") ? name : "Main.java";
      if (fit.equals(file)) {
        return sources;
      }
      var renamed = new java.util.TreeMap<>(sources.files());
      byte[] content = renamed.remove(file);
      renamed.put(fit, content == null ? new byte[0] : content);
      return new Sources(renamed, sources.entryPoint());
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command = new ArrayList<>(List.of(jdk.program("javac")));
      LEAN.forEach(option -> command.add("-J" + option));
      command.addAll(
          List.of(
              "-J-XX:TieredStopAtLevel=1",
              "-J-Xmx768m",
              "-proc:none",
              "-nowarn",
              "-encoding",
              "UTF-8",
              "-d",
              "."));
      sources.files().keySet().stream().filter(f -> f.endsWith(".java")).forEach(command::add);
      return Optional.of(command);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      List<String> command = new ArrayList<>(List.of(jdk.program("java")));
      command.addAll(running(Math.max(16, memoryBytes / MEBIBYTE)));
      command.addAll(List.of("-cp", ".", MainClass.of(sources, built)));
      return command;
    }

    @Override
    public Optional<HeadStart> headStart() {
      return Optional.of(new JavaHeadStart(jdk));
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
