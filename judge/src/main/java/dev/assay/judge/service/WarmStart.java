// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Starts of Java virtual machines that are half done already: for each set of libraries, and for
 * probes, an archive (JEP 483) of the classes that a small program written with them loads, made
 * once by letting it start, do its work and end in a cell. The archive names the jars it was made
 * of, so that they come first in the class path; what a candidate wrote comes after them. Without
 * an archive all works as well, and takes twice as long. Thread-safe.
 */
final class WarmStart {
  private static final System.Logger LOG = System.getLogger(WarmStart.class.getName());
  private static final String PLACE = "/warm";
  private static final String JAR = PLACE + "/warm.jar";
  private static final String ARCHIVES = "/archive";
  private static final String ARCHIVE = "app.aot";

  private static final String MAKE_JAR =
      """
      mkdir /tmp/classes && "$1/javac" -proc:none -nowarn -parameters -cp "$2" -d /tmp/classes Warm.java \\
        && rm Warm.java && "$1/jar" -c -f warm.jar -C /tmp/classes .
      """;

  private static final Limits LIMITS =
      Limits.defaults()
          .withTime(Duration.ofMinutes(2), Duration.ofMinutes(5))
          .withMemory(1536L << 20)
          .withProcesses(256)
          .withOutput(4L << 20)
          .withDisk(256L << 20);

  private final Sandbox sandbox;
  private final Map<Purpose, CompletableFuture<Optional<Warmed>>> made = new ConcurrentHashMap<>();

  WarmStart(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * @param jar the small program
   * @param archive the classes that it loaded
   */
  record Warmed(Tree jar, Tree archive) {
    Warmed {
      if (jar.isEmpty() || archive.isEmpty()) {
        throw new IllegalArgumentException("nothing was made");
      }
    }

    /** A cell that sees both. */
    Cell in(Cell cell) {
      return cell.with(new Mount.Files(jar, PLACE)).with(new Mount.Files(archive, ARCHIVES));
    }

    /** What the virtual machine is told; it does without an archive that does not fit. */
    static List<String> options() {
      return List.of(
          "-XX:AOTCache=" + ARCHIVES + "/" + ARCHIVE, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** The libraries' class path, and what must stand between them and a program's own classes. */
    static String classPath(String libraries) {
      return libraries + ":" + JAR;
    }
  }

  /**
   * What a virtual machine is started for.
   *
   * @param name of the folder of resources with the small program that is made an archive of
   * @param mounts what makes a cell see the jars
   * @param classPath where it sees them
   */
  record Purpose(String name, List<Mount> mounts, String classPath) {
    /** A service, written with its libraries. */
    static Purpose service(ServiceProgram program) {
      List<String> libraries = program.libraries().stream().map(Library::id).sorted().toList();
      return new Purpose(
          libraries.isEmpty() ? "plain" : String.join("-", libraries),
          ServiceCell.jars(program),
          ServiceCell.classPath(program));
    }

    /** Probes. */
    static Purpose probes() {
      return new Purpose("probes", ProbeKit.mounts(), ProbeKit.classPath());
    }

    /** Folders of classes, as builds have them before anything is packaged, fit no archive. */
    boolean isOfJars() {
      return Stream.of(classPath.split(":")).allMatch(part -> part.endsWith(".jar"));
    }
  }

  /** What is ready now; the rest begins to be made in the background. */
  Optional<Warmed> now(Purpose purpose) {
    return begun(purpose).getNow(Optional.empty());
  }

  /** What is ready in the end. */
  Optional<Warmed> awaited(Purpose purpose) {
    return begun(purpose).join();
  }

  private CompletableFuture<Optional<Warmed>> begun(Purpose purpose) {
    return made.computeIfAbsent(
        purpose,
        wanted ->
            CompletableFuture.supplyAsync(
                () -> attempt(wanted), work -> Thread.ofVirtual().name("warm-start").start(work)));
  }

  private Optional<Warmed> attempt(Purpose purpose) {
    String place = "warm/" + purpose.name() + "/Warm.java";
    try (InputStream source = WarmStart.class.getResourceAsStream(place)) {
      return source == null || !purpose.isOfJars()
          ? Optional.empty()
          : made(purpose, Tree.of("Warm.java", source.readAllBytes()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (SandboxFault | IOException e) {
      LOG.log(Level.WARNING, "Java starts the slow way for " + purpose.name(), e);
      return Optional.empty();
    }
  }

  private Optional<Warmed> made(Purpose purpose, Tree source)
      throws SandboxFault, IOException, InterruptedException {
    Cell compiling =
        Cell.of("/bin/sh", "-c", MAKE_JAR, "jar", ServiceJdk.bin(), purpose.classPath())
            .with(source);
    Optional<Tree> jar = exported(compiling, purpose);
    return jar.isEmpty() ? Optional.empty() : archived(jar.get(), purpose);
  }

  private Optional<Warmed> archived(Tree jar, Purpose purpose)
      throws SandboxFault, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ServiceJdk.program("java")));
    command.addAll(ServiceJdk.LEAN);
    command.addAll(List.of("-Xmx384m", "-XX:AOTCacheOutput=" + Cell.WORK + "/" + ARCHIVE));
    command.addAll(List.of("-cp", Warmed.classPath(purpose.classPath()), "dev.assay.warm.Warm"));
    Cell running = Cell.of(command).with(new Mount.Files(jar, PLACE));
    return exported(running, purpose).map(archive -> new Warmed(jar, archive));
  }

  /** What a cell leaves behind; nothing when the sandbox was closed meanwhile. */
  private Optional<Tree> exported(Cell cell, Purpose purpose)
      throws SandboxFault, IOException, InterruptedException {
    Cell whole = ServiceJdk.in(cell).with(LIMITS).exporting();
    for (Mount jar : purpose.mounts()) {
      whole = whole.with(jar);
    }
    Execution execution = sandbox.run(whole, InputStream.nullInputStream());
    if (execution.outcome() == Outcome.KILLED) {
      return Optional.empty();
    }
    if (!execution.succeeded()) {
      throw new IOException(new String(execution.stderr(), StandardCharsets.UTF_8).strip());
    }
    return execution.exported().filter(tree -> !tree.isEmpty());
  }
}
