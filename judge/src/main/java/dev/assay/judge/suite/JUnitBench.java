// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.language.Jdk;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JUnit: versions are compiled once, all in one virtual machine, and kept; a suite is compiled
 * against the sample, and runs with the classes of any version (against nothing, where versions are
 * services). A constant of the sample that the compiler copies into the suite stays the sample's,
 * so versions do not differ in constants that tests could name.
 */
final class JUnitBench implements Bench {
  private static final int KEPT = 16;
  private static final long OVERHEAD = 256L << 20;

  private final Sandbox sandbox;
  private final Jdk jdk;
  private Optional<JUnitKit> kit = Optional.empty();
  private final Map<Subject, Map<String, Tree>> versions =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Map<String, Tree>> eldest) {
          return size() > KEPT;
        }
      };

  JUnitBench(Sandbox sandbox, Jdk jdk) {
    this.sandbox = sandbox;
    this.jdk = jdk;
  }

  @Override
  public Tree suite(Subject subject, Map<String, byte[]> files)
      throws Refusal, SuiteFault, SandboxFault, InterruptedException {
    Map<String, byte[]> in = new TreeMap<>();
    files.forEach((path, content) -> in.put("in/suite/" + path, content));
    Tree against = subject.served() ? Tree.empty() : version(subject, subject.sample());
    Execution built = kit().build(sandbox, Tree.of(in), against);
    if (!built.succeeded() || built.exported().isEmpty()) {
      List<TestResult> problems = Reports.problems(built.stderr(), files.keySet());
      if (problems.isEmpty() && built.exitCode() > 1) {
        throw new SuiteFault("the compiler of JUnit suites ended with " + built.exitCode());
      }
      throw new Refusal(problems);
    }
    return below("out/suite/", built.exported().get());
  }

  @Override
  public Tree version(Subject subject, Version version)
      throws SuiteFault, SandboxFault, InterruptedException {
    Tree classes = versions(subject).get(version.name());
    if (classes == null) {
      throw new IllegalArgumentException(version.name() + " is no version of this subject");
    }
    return classes;
  }

  private synchronized Map<String, Tree> versions(Subject subject)
      throws SuiteFault, SandboxFault, InterruptedException {
    Map<String, Tree> known = versions.get(subject);
    if (known != null) {
      return known;
    }
    Map<String, byte[]> in = new TreeMap<>();
    for (Version version : subject.versions()) {
      for (String path : version.files().paths()) {
        in.put("in/" + version.name() + "/" + path, version.files().content(path).orElseThrow());
      }
    }
    Execution built = kit().build(sandbox, Tree.of(in), Tree.empty());
    if (!built.succeeded() || built.exported().isEmpty()) {
      throw new SuiteFault(
          "a version does not compile: " + Reports.problems(built.stderr(), in.keySet()));
    }
    Map<String, Tree> made = new TreeMap<>();
    for (Version version : subject.versions()) {
      made.put(version.name(), below("out/" + version.name() + "/", built.exported().get()));
    }
    versions.put(subject, made);
    return made;
  }

  private static Tree below(String folder, Tree tree) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : tree.paths()) {
      if (path.startsWith(folder)) {
        tree.content(path)
            .ifPresent(content -> files.put(path.substring(folder.length()), content));
      }
    }
    return Tree.of(files);
  }

  @Override
  public Cell cell(Subject subject) throws SuiteFault, SandboxFault, InterruptedException {
    return kit().run(subject.memoryBytes());
  }

  @Override
  public long overheadBytes() {
    return OVERHEAD;
  }

  @Override
  public int processes() {
    return 128;
  }

  private synchronized JUnitKit kit() throws SuiteFault, SandboxFault, InterruptedException {
    if (kit.isEmpty()) {
      kit = Optional.of(JUnitKit.make(sandbox, jdk, JUnitJars.ofClassPath()));
    }
    return kit.get();
  }
}
