// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.judge.problem.TestGroup;
import dev.assay.judge.problem.TestNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges groups of test cases in order, as far as their settings and the scope ask. */
final class GroupJudge {
  private final ProblemPackage problem;
  private final Scope scope;
  private final CaseRunner cases;
  private final Progress progress;
  private final GroupGrader grader;
  private final int total;
  private final Map<String, CaseResult> judged = new HashMap<>();
  private final Map<String, GroupResult> groups = new HashMap<>();

  GroupJudge(
      ProblemPackage problem,
      Scope scope,
      CaseRunner cases,
      Progress progress,
      GroupGrader grader) {
    this.problem = problem;
    this.scope = scope;
    this.cases = cases;
    this.progress = progress;
    this.grader = grader;
    this.total =
        (int)
            problem.data().judged().filter(test -> scope != Scope.SAMPLES || test.sample()).count();
  }

  GroupResult judge() throws InterruptedException {
    return judge(problem.data());
  }

  /** One case, run once however often it is asked for. */
  CaseResult judge(TestCase test) throws InterruptedException {
    CaseResult known = judged.get(test.name());
    if (known != null) {
      return known;
    }
    CaseResult result = cases.judge(test);
    judged.put(test.name(), result);
    progress.judged(test.name(), result.verdict(), judged.size(), total);
    return result;
  }

  private GroupResult judge(TestGroup group) throws InterruptedException {
    Optional<GroupResult> without = missing(group);
    if (without.isPresent()) {
      return without.get();
    }
    List<CaseResult> caseResults = new ArrayList<>();
    List<GroupResult> groupResults = new ArrayList<>();
    if (group.validation().isPresent()) {
      caseResults.add(judge(group.validation().get().test()));
    }
    boolean refused = caseResults.stream().anyMatch(result -> !result.accepted());
    for (TestNode child :
        refused && endsAtRejection(group) ? List.<TestNode>of() : group.children()) {
      boolean passed =
          switch (child) {
            case TestCase test -> {
              CaseResult result = judge(test);
              caseResults.add(result);
              yield result.accepted();
            }
            case TestGroup below -> {
              if (scope == Scope.SAMPLES && below.name().equals("secret")) {
                yield true;
              }
              GroupResult result = judge(below);
              groupResults.add(result);
              yield result.verdict().accepted();
            }
          };
      if (!passed && endsAtRejection(group)) {
        break;
      }
    }
    GroupResult result = new Aggregator(problem, group, caseResults, groupResults).result();
    if (group.grading() instanceof ByGrader settings) {
      result = grader.grade(result, settings);
    }
    groups.put(group.name(), result);
    return result;
  }

  private boolean endsAtRejection(TestGroup group) {
    boolean asSaid =
        switch (group.grading()) {
          case ByGrader grader -> grader.breakOnReject();
          case ByMaximum maximum ->
              maximum.aggregation() != Aggregation.SUM && group.groups().findAny().isEmpty();
        };
    return switch (scope) {
      case AS_THE_PACKAGE_SAYS -> asSaid;
      case SAMPLES -> false;
      case EVERY_GROUP ->
          asSaid && group.groups().findAny().isEmpty() && !group.name().equals("sample");
    };
  }

  /** The result of a group that is not run because one it requires was not passed. */
  private Optional<GroupResult> missing(TestGroup group) {
    if (!(group.grading() instanceof ByMaximum maximum)) {
      return Optional.empty();
    }
    for (String required : maximum.requirePass()) {
      GroupResult result = groups.get(required);
      if (result != null && !result.verdict().accepted()) {
        return Optional.of(
            new GroupResult(
                group.name(),
                result.verdict(),
                OptionalDouble.of(0),
                maximum.most(),
                (int) group.judged().count(),
                List.of(),
                List.of()));
      }
    }
    return Optional.empty();
  }
}
