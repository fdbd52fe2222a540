// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.review.MakeItFail;
import dev.assay.judge.suite.Framework;
import dev.assay.judge.suite.Subject;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteJudge;
import dev.assay.judge.suite.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries tests that are to demonstrate a defect on the versions of an item. Thread-safe. */
public final class DemonstrationMarking {
  private final SuiteJudge judge;

  public DemonstrationMarking(SuiteJudge judge) {
    this.judge = judge;
  }

  /** Why the tests of an item cannot run here, with what to do; empty when they can. */
  public Optional<String> missing(MakeItFail item) {
    return judge.missing(subject(item));
  }

  /**
   * Runs the tests against all versions, each faulty one {@link MakeItFail#RUNS} times.
   *
   * @throws SuiteFault when the fault is ours or the item's
   */
  public SuiteGrade grade(MakeItFail item, ProjectAnswer answer, long seed)
      throws SuiteFault, InterruptedException {
    return judge.grade(subject(item), suite(item, answer), seed);
  }

  /** Runs the tests once, against the change as it is shown. */
  SuiteJudge.Trial run(MakeItFail item, ProjectAnswer answer)
      throws SuiteFault, InterruptedException {
    return judge.run(subject(item), suite(item, answer));
  }

  /** The candidate's files without any in the place of the program's. */
  private static Map<String, byte[]> suite(MakeItFail item, ProjectAnswer answer) {
    Map<String, byte[]> files = new TreeMap<>(item.project(answer).bytes());
    files.keySet().removeAll(item.shown().files().keySet());
    return files;
  }

  private static Subject subject(MakeItFail item) {
    Version shown = version(MakeItFail.SHOWN, item.shown());
    List<Version> faulty = new ArrayList<>(List.of(shown));
    item.planted().forEach(fault -> faulty.add(version(fault.name(), fault.version())));
    return new Subject(
        Framework.of(item.language()).orElseThrow(),
        shown,
        item.repaired().entrySet().stream()
            .map(version -> version(version.getKey(), version.getValue()))
            .toList(),
        faulty,
        MakeItFail.RUNS,
        List.of(),
        Duration.ofMillis(Math.round(item.seconds() * 1000)),
        (long) MakeItFail.MEGABYTES << 20);
  }

  private static Version version(String name, Project files) {
    return Version.of(name, files.bytes());
  }
}
