// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.doctor;

import dev.assay.judge.language.Languages;
import dev.assay.postgres.PostgresBinaries;
import dev.assay.postgres.ServiceAccount;
import dev.assay.sandbox.Finding;
import dev.assay.sandbox.Finding.State;
import dev.assay.sandbox.SandboxDoctor;
import dev.assay.sandbox.SandboxSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that Assay needs of a machine, looked at in turn. Nothing is changed. */
public final class Examination {

  private static final int JAVA = 25;
  private static final long GIB = 1L << 30;
  private static final long ROOM_NEEDED = GIB;
  private static final long ROOM_WANTED = 5 * GIB;

  private final Path data;
  private final String searchPath;

  /**
   * @param data the folder an installation is, or would be, in
   * @param searchPath where programs are looked for, as in the variable PATH
   */
  public Examination(Path data, String searchPath) {
    this.data = data;
    this.searchPath = searchPath;
  }

  /** All findings: what serving needs, the sandbox, the languages, what only the tests need. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(database());
    findings.add(accounts());
    findings.add(room());
    findings.addAll(SandboxDoctor.examine(SandboxSettings.defaults()));
    Languages.standard().statuses().stream().map(Examination::language).forEach(findings::add);
    findings.add(program("maven", "mvn", "Assay is built with it", "apt-get install maven"));
    findings.add(
        program("chromium", "chromium", "only the tests need it", "apt-get install chromium"));
    return List.copyOf(findings);
  }

  private static Finding java() {
    Runtime.Version version = Runtime.version();
    return version.feature() >= JAVA
        ? ok("java", "JDK " + version + " in " + System.getProperty("java.home"))
        : new Finding(
            "java",
            State.MISSING,
            "This is Java " + version.feature() + "; Assay needs " + JAVA + " or newer",
            "unpack a JDK " + JAVA + " under /opt, or set JAVA_HOME");
  }

  private static Finding database() {
    try {
      return ok("database", "PostgreSQL is in " + PostgresBinaries.unpacked().directory());
    } catch (UncheckedIOException e) {
      return new Finding(
          "database",
          State.MISSING,
          String.valueOf(e.getMessage()),
          "make that folder writable, or name another in ASSAY_CACHE");
    }
  }

  private static Finding accounts() {
    return ServiceAccount.isRoot()
        ? ok("accounts", "Run as root: database and pages get system users of their own")
        : new Finding(
            "accounts",
            State.WEAK,
            "Not run as root: database, pages and grader share one user, so that a hole in the"
                + " pages reaches what the grader reaches",
            "start Assay as root, for instance as a system service");
  }

  private Finding room() {
    Path there = data;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free;
    try {
      free = Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String found = "%.1f GiB are free for %s".formatted((double) free / GIB, data);
    if (free < ROOM_NEEDED) {
      return new Finding(
          "disk", State.MISSING, found, "make room: a full disk stops every candidate");
    }
    return free < ROOM_WANTED
        ? new Finding("disk", State.WEAK, found, "have 5 GiB free before inviting hundreds")
        : ok("disk", found);
  }

  private static Finding language(Languages.Status status) {
    String name = "language " + status.language().name();
    return status.toolchain().isPresent()
        ? ok(name, status.words())
        : new Finding(
            name,
            State.MISSING,
            "Items do not offer " + status.language().title(),
            status.language().install());
  }

  private Finding program(String name, String command, String why, String remedy) {
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst()
        .map(path -> ok(name, path + " (" + why + ")"))
        .orElseGet(() -> new Finding(name, State.MISSING, "Not here; " + why, remedy));
  }

  private static Finding ok(String name, String explanation) {
    return new Finding(name, State.OK, explanation, "");
  }
}
