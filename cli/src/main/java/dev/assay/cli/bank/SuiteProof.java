// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.ExampleSuite.Promise;
import dev.assay.items.suite.Fault;
import dev.assay.items.suite.SuiteTask;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.sandbox.Sandbox;
import dev.assay.server.itemtype.suite.SuiteMarking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Grades an item's own suites, and those that nobody should get marks for: nothing, the untouched
 * starter, and garbage.
 */
final class SuiteProof {
  private static final SuiteProving PROVING = new SuiteProving("no suite", "correct");

  private final SuiteMarking marking;

  SuiteProof(Sandbox sandbox) {
    this.marking = new SuiteMarking(sandbox);
  }

  Proof prove(SuiteTask item) throws InterruptedException {
    int versions = item.correct().size() + item.faults().size();
    return PROVING.prove(
        marking.missing(item),
        item.suites().size() + " suites on " + versions + " versions",
        findings -> {
          for (ExampleSuite suite : item.suites()) {
            prove(item, suite, findings);
          }
          nothing(item, findings);
        });
  }

  private void prove(SuiteTask item, ExampleSuite suite, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    ProjectAnswer answer = ProjectAnswer.of(item.starter().name(), suite.files().files());
    SuiteGrade grade = marking.grade(item, answer, SuiteProving.SEED);
    boolean kept =
        switch (grade) {
          case SuiteGrade.Scored scored ->
              promised(item, suite).filter(scored.caught()::equals).isPresent();
          case SuiteGrade.Void _ -> suite.promise() == Promise.VOID;
          case SuiteGrade.Empty _ -> suite.promise() == Promise.EMPTY;
          case SuiteGrade.Refused _ -> suite.promise() == Promise.REFUSED;
        };
    if (!kept) {
      findings.add(Finding.error("suites/" + suite.name(), difference(item, suite, grade)));
    }
  }

  /** What a suite that passes on all correct versions is to catch. */
  private static Optional<Set<String>> promised(SuiteTask item, ExampleSuite suite) {
    return switch (suite.promise()) {
      case ALL -> Optional.of(item.faults().stream().map(Fault::name).collect(Collectors.toSet()));
      case SOME -> Optional.of(suite.catches());
      case NOTHING -> Optional.of(Set.of());
      case VOID, EMPTY, REFUSED -> Optional.empty();
    };
  }

  private static String difference(SuiteTask item, ExampleSuite suite, SuiteGrade grade) {
    return SuiteProving.words(
        grade,
        scored ->
            promised(item, suite)
                .map(promised -> difference(promised, scored.caught()))
                .orElseGet(() ->
                    "passes with %d tests and catches %d"
                        .formatted(scored.tests(), scored.caught().size())));
  }

  private static String difference(Set<String> promised, Set<String> caught) {
    Set<String> missed = new TreeSet<>(promised);
    missed.removeAll(caught);
    Set<String> more = new TreeSet<>(caught);
    more.removeAll(promised);
    return (missed.isEmpty() ? "" : "does not catch " + String.join(", ", missed) + " ")
        + (more.isEmpty() ? "" : "also catches " + String.join(", ", more));
  }

  /** Nothing may be earned by who has done nothing. */
  private void nothing(SuiteTask item, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    String starter = item.starter().name();
    Map<String, String> garbage = new HashMap<>();
    for (String path : item.starter().project().files().keySet()) {
      if (!item.starter().readOnly().contains(path)) {
        garbage.put(path, SuiteProving.GARBAGE);
      }
    }
    Map<String, ProjectAnswer> answers =
        Map.of(
            "the untouched starter", ProjectAnswer.untouched(starter),
            "garbage in all files", ProjectAnswer.of(starter, garbage));
    for (Map.Entry<String, ProjectAnswer> answer : answers.entrySet()) {
      if (marking.grade(item, answer.getValue(), SuiteProving.SEED)
              instanceof SuiteGrade.Scored scored
          && !scored.caught().isEmpty()) {
        findings.add(
            Finding.error("starters", answer.getKey() + " earns marks: " + scored.caught()));
      }
    }
  }
}
