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
import java.util.ArrayList;
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
  private static final long SEED = 20;
  private static final String GARBAGE = "}}} no program in any language (((\n";

  private final SuiteMarking marking;

  SuiteProof(Sandbox sandbox) {
    this.marking = new SuiteMarking(sandbox);
  }

  Proof prove(SuiteTask item) throws InterruptedException {
    Optional<String> lacking = marking.missing(item);
    if (lacking.isPresent()) {
      return new Proof("no suite", List.of(), List.of(lacking.get()));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      for (ExampleSuite suite : item.suites()) {
        prove(item, suite, findings);
      }
      nothing(item, findings);
    } catch (SuiteFault fault) {
      String reason = String.valueOf(fault.getMessage());
      if (fault.getCause() == null) {
        findings.add(Finding.error("correct", reason)); // the item's own fault
      } else {
        return new Proof("no suite", findings, List.of(reason));
      }
    }
    int versions = item.correct().size() + item.faults().size();
    return new Proof(
        item.suites().size() + " suites on " + versions + " versions", findings, List.of());
  }

  private void prove(SuiteTask item, ExampleSuite suite, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    ProjectAnswer answer = ProjectAnswer.of(item.starter().name(), suite.files().files());
    SuiteGrade grade = marking.grade(item, answer, SEED);
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
    if (grade instanceof SuiteGrade.Scored(var _, var _, var caught)
        && promised(item, suite).isPresent()) {
      Set<String> missed = new TreeSet<>(promised(item, suite).get());
      missed.removeAll(caught);
      Set<String> more = new TreeSet<>(caught);
      more.removeAll(promised(item, suite).get());
      return (missed.isEmpty() ? "" : "does not catch " + String.join(", ", missed) + " ")
          + (more.isEmpty() ? "" : "also catches " + String.join(", ", more));
    }
    return switch (grade) {
      case SuiteGrade.Scored(var tests, var _, var caught) ->
          "passes with " + tests + " tests and catches " + caught.size();
      case SuiteGrade.Void(var _, var run) ->
          "is void: "
              + run.ending()
              + " "
              + run.failed().stream()
                  .map(test -> test.name() + ": " + test.message())
                  .collect(Collectors.joining("; "));
      case SuiteGrade.Empty() -> "executes no test";
      case SuiteGrade.Refused(var problems) -> "does not compile: " + problems;
    };
  }

  /** Nothing may be earned by who has done nothing. */
  private void nothing(SuiteTask item, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    String starter = item.starter().name();
    Map<String, String> garbage = new HashMap<>();
    for (String path : item.starter().project().files().keySet()) {
      if (!item.starter().readOnly().contains(path)) {
        garbage.put(path, GARBAGE);
      }
    }
    Map<String, ProjectAnswer> answers =
        Map.of(
            "the untouched starter", ProjectAnswer.untouched(starter),
            "garbage in all files", ProjectAnswer.of(starter, garbage));
    for (Map.Entry<String, ProjectAnswer> answer : answers.entrySet()) {
      if (marking.grade(item, answer.getValue(), SEED) instanceof SuiteGrade.Scored scored
          && !scored.caught().isEmpty()) {
        findings.add(
            Finding.error("starters", answer.getKey() + " earns marks: " + scored.caught()));
      }
    }
  }
}
