// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.unittest;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.unittest.UnittestDocument;
import dev.assay.judge.language.Languages;
import dev.assay.judge.unittest.Framework;
import dev.assay.judge.unittest.Subject;
import dev.assay.judge.unittest.SuiteFault;
import dev.assay.judge.unittest.SuiteGrade;
import dev.assay.judge.unittest.SuiteJudge;
import dev.assay.judge.unittest.Version;
import dev.assay.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries a candidate's project on the versions of an item. Thread-safe. */
public final class UnittestMarking {
  private final SuiteJudge judge;

  public UnittestMarking(Sandbox sandbox) {
    this.judge = new SuiteJudge(sandbox, Languages.standard());
  }

  /** Why the tests of an item cannot run here, with what to do; empty when they can. */
  public Optional<String> missing(UnittestDocument item) {
    return judge.missing(framework(item));
  }

  /**
   * Runs the tests against all versions.
   *
   * @throws SuiteFault when the fault is ours or the item's
   */
  public SuiteGrade grade(UnittestDocument item, ProjectAnswer answer, long seed)
      throws SuiteFault, InterruptedException {
    return judge.grade(subject(item), suite(item, answer), seed);
  }

  /** Runs the tests once, against the sample. */
  SuiteJudge.Trial run(UnittestDocument item, ProjectAnswer answer)
      throws SuiteFault, InterruptedException {
    return judge.run(subject(item), suite(item, answer));
  }

  /** The candidate's files without any in the place of the program's. */
  private static Map<String, byte[]> suite(UnittestDocument item, ProjectAnswer answer) {
    Map<String, byte[]> files = new TreeMap<>(item.project(answer).bytes());
    item.correct().values().forEach(version -> files.keySet().removeAll(version.files().keySet()));
    return files;
  }

  private static Subject subject(UnittestDocument item) {
    List<Version> correct =
        item.correct().entrySet().stream()
            .map(version -> version(version.getKey(), version.getValue()))
            .toList();
    return new Subject(
        framework(item),
        correct.stream().filter(one -> one.name().equals(item.sample())).findFirst().orElseThrow(),
        correct,
        item.faults().stream().map(fault -> version(fault.name(), fault.version())).toList(),
        Duration.ofMillis(Math.round(item.seconds() * 1000)),
        (long) UnittestDocument.MEGABYTES << 20);
  }

  private static Version version(String name, Project files) {
    return Version.of(name, files.bytes());
  }

  private static Framework framework(UnittestDocument item) {
    return Framework.of(item.language()).orElseThrow();
  }
}
