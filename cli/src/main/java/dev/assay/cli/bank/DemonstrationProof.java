// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.review.MakeItFail;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.Fault;
import dev.assay.judge.language.Languages;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteJudge;
import dev.assay.sandbox.Sandbox;
import dev.assay.server.itemtype.review.DemonstrationMarking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Grades the tests that a review item keeps as examples of demonstrations, and those that must show
 * nothing: no test, the untouched starter, garbage, a test that fails always, and one that fails
 * nine times in ten. One that calls everything and asserts nothing is among the item's own.
 */
final class DemonstrationProof {
  private static final SuiteProving PROVING = new SuiteProving("no demonstration", "fixed");

  private final DemonstrationMarking marking;

  DemonstrationProof(Sandbox sandbox) {
    this.marking = new DemonstrationMarking(new SuiteJudge(sandbox, Languages.standard()));
  }

  Proof prove(MakeItFail item) throws InterruptedException {
    return PROVING.prove(
        marking.missing(item),
        item.suites().size() + " demonstrations",
        findings -> {
          for (ExampleSuite suite : item.suites()) {
            prove(item, suite, findings);
          }
          nothing(item, findings);
        });
  }

  private void prove(MakeItFail item, ExampleSuite suite, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    SuiteGrade grade =
        marking.grade(
            item,
            ProjectAnswer.of(item.starter().name(), suite.files().files()),
            SuiteProving.SEED);
    boolean kept =
        switch (suite.promise()) {
          case ALL -> shows(grade).equals(names(item));
          case SOME -> shows(grade).equals(suite.catches());
          case NOTHING -> grade instanceof SuiteGrade.Scored && shows(grade).isEmpty();
          case VOID -> grade instanceof SuiteGrade.Void;
          case EMPTY -> grade instanceof SuiteGrade.Empty;
          case REFUSED -> grade instanceof SuiteGrade.Refused;
        };
    if (!kept) {
      findings.add(Finding.error("suites/" + suite.name(), words(grade)));
    }
  }

  private static Set<String> names(MakeItFail item) {
    return item.planted().stream().map(Fault::name).collect(Collectors.toSet());
  }

  /** The defects that a suite shows, which it does only where it fails on the change as shown. */
  private static Set<String> shows(SuiteGrade grade) {
    if (!(grade instanceof SuiteGrade.Scored scored)) {
      return Set.of();
    }
    Set<String> caught = new TreeSet<>(scored.caught());
    return caught.remove(MakeItFail.SHOWN) ? caught : Set.of();
  }

  private static String words(SuiteGrade grade) {
    return SuiteProving.words(
        grade,
        scored ->
            "passes with %d tests where nothing is wrong, and fails on %s"
                .formatted(scored.tests(), scored.caught()));
  }

  private void nothing(MakeItFail item, List<Finding> findings)
      throws SuiteFault, InterruptedException {
    String starter = item.starter().name();
    Map<String, ProjectAnswer> answers = new LinkedHashMap<>();
    answers.put("the untouched starter", ProjectAnswer.untouched(starter));
    answers.put("no test at all", filled(item, ""));
    answers.put("garbage in all files", filled(item, SuiteProving.GARBAGE));
    for (NullTest test : NullTest.values()) {
      answers.put(test.title(), ProjectAnswer.of(starter, test.files(item.language())));
    }
    for (Map.Entry<String, ProjectAnswer> answer : answers.entrySet()) {
      Set<String> shown = shows(marking.grade(item, answer.getValue(), SuiteProving.SEED));
      if (!shown.isEmpty()) {
        findings.add(Finding.error("starters", answer.getKey() + " shows " + shown));
      }
    }
  }

  private static ProjectAnswer filled(MakeItFail item, String text) {
    return ProjectAnswer.of(
        item.starter().name(),
        item.starter().project().files().keySet().stream()
            .filter(path -> !item.starter().readOnly().contains(path))
            .collect(Collectors.toMap(path -> path, _ -> text)));
  }
}
