// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two small programs beside this class, compiled by the JDK they are to run on, with an archive
 * of the classes each loads.
 */
record JavaHeadStart(Jdk jdk) implements HeadStart {
  private static final long MEBIBYTE = 1 << 20;
  private static final String WARM_UP_ROUNDS = "12";
  private static final String JAR = TOOLS + "/runner.jar";

  /** Warnings of the virtual machine must not look like the byte that says it is ready. */
  private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

  private static final String MAKE_TOOLS =
      """
      mkdir classes && "$1/javac" --release 17 -proc:none -d classes Runner.java Compiler.java \
        && "$1/jar" -c -f runner.jar -C classes . && rm -r classes Runner.java Compiler.java
      """;

  /** An empty class path at dump time fits any directory later. */
  private static final String MAKE_CACHE =
      """
      mkdir /tmp/empty && cd /tmp/empty || exit 1
      run=$1; shift
      compile=$1; shift
      eval "$run" </dev/null >/dev/null || exit 1
      printf '\\377\\377\\377\\377' | eval "$compile" >/dev/null
      """;

  @Override
  public Tree sources() {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : List.of("Runner.java", "Compiler.java")) {
      try (InputStream in = JavaHeadStart.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing beside " + JavaHeadStart.class);
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Tree.of(files);
  }

  @Override
  public List<String> makeTools() {
    return List.of("/bin/sh", "-c", MAKE_TOOLS, "tools", jdk.home().resolve("bin").toString());
  }

  @Override
  public List<String> makeCache() {
    String run = String.join(" ", runner("-XX:ArchiveClassesAtExit=/work/run.jsa", 256));
    String compile = String.join(" ", compiler("-XX:ArchiveClassesAtExit=/work/compiler.jsa"));
    return List.of("/bin/sh", "-c", MAKE_CACHE, "cache", run, compile);
  }

  @Override
  public List<String> compiler() {
    return compiler("-XX:SharedArchiveFile=" + CACHE + "/compiler.jsa");
  }

  private List<String> compiler(String archive) {
    List<String> command = new ArrayList<>(List.of(jdk.program("java"), archive));
    command.addAll(Java.LEAN);
    command.addAll(QUIET);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xmx768m",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            JAR,
            "dev.assay.runner.Compiler",
            WARM_UP_ROUNDS));
    return command;
  }

  @Override
  public long compilerBytes() {
    return (768 + 256) * MEBIBYTE;
  }

  /** What is not text or makes a module is left to the ordinary compiler. */
  @Override
  public boolean compiles(Sources sources) {
    return sources.files().entrySet().stream()
        .allMatch(file ->
            file.getKey().endsWith(".java")
                && file.getKey().matches("[A-Za-z0-9_$./-]+")
                && !file.getKey().endsWith("-info.java")
                && isText(file.getValue()));
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public List<String> run(long memoryBytes) {
    return runner(
        "-XX:SharedArchiveFile=" + CACHE + "/run.jsa", Math.max(16, memoryBytes / MEBIBYTE));
  }

  private List<String> runner(String archive, long heapMebibytes) {
    List<String> command = new ArrayList<>(List.of(jdk.program("java"), archive));
    command.addAll(QUIET);
    command.addAll(Java.running(heapMebibytes));
    command.addAll(List.of("-Xbootclasspath/a:" + JAR, "-cp", ".", "dev.assay.runner.Runner"));
    return command;
  }

  @Override
  public byte[] preamble(Sources sources, Tree built, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(MainClass.of(sources, built)));
    words.addAll(arguments);
    byte[] text = String.join("\0", words).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + text.length).putInt(text.length).put(text).array();
  }
}
