// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.suite.SuiteTask;
import dev.assay.items.suite.TestedService;
import dev.assay.judge.language.Languages;
import dev.assay.judge.service.Platform;
import dev.assay.judge.suite.Framework;
import dev.assay.judge.suite.ServedPart;
import dev.assay.judge.suite.Subject;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteJudge;
import dev.assay.judge.suite.Version;
import dev.assay.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries a candidate's project on the versions of a task. Thread-safe. */
public final class SuiteMarking {
  private final SuiteJudge judge;

  public SuiteMarking(Sandbox sandbox) {
    this.judge = new SuiteJudge(sandbox, Languages.standard());
  }

  SuiteJudge judge() {
    return judge;
  }

  /** Why the tests of a task cannot run here, with what to do; empty when they can. */
  public Optional<String> missing(SuiteTask task) {
    return judge.missing(subject(task));
  }

  /**
   * Runs the tests against all versions.
   *
   * @throws SuiteFault when the fault is ours or the item's
   */
  public SuiteGrade grade(SuiteTask task, ProjectAnswer answer, long seed)
      throws SuiteFault, InterruptedException {
    return judge.grade(subject(task), suite(task, answer), seed);
  }

  /** Runs the tests once, against the sample. */
  SuiteJudge.Trial run(SuiteTask task, ProjectAnswer answer)
      throws SuiteFault, InterruptedException {
    return judge.run(subject(task), suite(task, answer));
  }

  /** The candidate's files, without what takes the place of the program or is the sample. */
  private static Map<String, byte[]> suite(SuiteTask task, ProjectAnswer answer) {
    Map<String, byte[]> files = new TreeMap<>(task.project(answer).bytes());
    if (task.services().isEmpty() || task.shown()) {
      task.correct()
          .values()
          .forEach(version -> files.keySet().removeAll(version.files().keySet()));
    }
    return files;
  }

  private static Subject subject(SuiteTask task) {
    List<Version> correct =
        task.correct().entrySet().stream()
            .map(version -> version(version.getKey(), version.getValue()))
            .toList();
    return new Subject(
        Framework.of(task.language()).orElseThrow(),
        correct.stream().filter(one -> one.name().equals(task.sample())).findFirst().orElseThrow(),
        correct,
        task.faults().stream().map(fault -> version(fault.name(), fault.version())).toList(),
        1,
        task.services().stream().map(SuiteMarking::part).toList(),
        Duration.ofMillis(Math.round(task.seconds() * 1000)),
        (long) SuiteTask.MEGABYTES << 20);
  }

  private static Version version(String name, Project files) {
    return Version.of(name, files.bytes());
  }

  private static ServedPart part(TestedService service) {
    return new ServedPart(
        service.name(),
        Platform.named(service.platform()).orElseThrow(),
        service.start(),
        service.port(),
        service.variable());
  }
}
