// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.Grading.ScoreMode;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Makes the result of a group from the results in it, by the rules of the package's format. */
final class Aggregator {
  /** Which error is the worst, the worst first. */
  private static final List<Verdict> SEVERITY =
      List.of(
          Verdict.JE, Verdict.CE, Verdict.RTE, Verdict.MLE, Verdict.TLE, Verdict.OLE, Verdict.WA);

  private final ProblemPackage problem;
  private final TestGroup group;
  private final List<CaseResult> cases;
  private final List<GroupResult> groups;

  Aggregator(
      ProblemPackage problem, TestGroup group, List<CaseResult> cases, List<GroupResult> groups) {
    this.problem = problem;
    this.group = group;
    this.cases = cases;
    this.groups = groups;
  }

  GroupResult result() {
    Verdict verdict =
        switch (group.grading()) {
          case ByGrader grader -> graded(grader);
          case ByMaximum maximum -> worst(verdicts());
        };
    OptionalDouble score =
        problem.scoring() && verdict != Verdict.JE ? score() : OptionalDouble.empty();
    GroupResult result = result(verdict, score);
    return tooMuch(score)
        ? CustomGrader.fault(result, "its parts add up to more than its maximum score")
        : result;
  }

  private GroupResult result(Verdict verdict, OptionalDouble score) {
    return new GroupResult(
        group.name(),
        verdict,
        score,
        problem.scoring() ? new FullMarks(problem).of(group) : OptionalDouble.empty(),
        (int) group.judged().count(),
        cases,
        groups);
  }

  /** Whether what is in a group of the 2025-09 format adds up to more than its maximum. */
  private boolean tooMuch(OptionalDouble score) {
    return group.grading() instanceof ByMaximum(OptionalDouble most, _, _)
        && most.isPresent()
        && score.orElse(0) > most.getAsDouble() + 1e-6;
  }

  /** The worst of some verdicts; AC when there is nothing worse. */
  static Verdict worst(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> v != Verdict.AC)
        .min(Comparator.comparingInt(SEVERITY::indexOf))
        .orElse(Verdict.AC);
  }

  private Verdict graded(ByGrader grader) {
    List<Verdict> verdicts = verdicts();
    if (verdicts.contains(Verdict.JE)) {
      return Verdict.JE;
    }
    if (grader.acceptIfAnyAccepted() && verdicts.contains(Verdict.AC)) {
      return Verdict.AC;
    }
    return switch (grader.verdictMode()) {
      case ALWAYS_ACCEPT -> Verdict.AC;
      case FIRST_ERROR ->
          verdicts.stream().filter(v -> v != Verdict.AC).findFirst().orElse(Verdict.AC);
      case WORST_ERROR -> worst(verdicts);
    };
  }

  private List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    cases.forEach(c -> verdicts.add(c.verdict()));
    groups.stream().filter(this::counts).forEach(g -> verdicts.add(g.verdict()));
    return verdicts;
  }

  /** The samples do not, where the root says so and there is secret data to go by. */
  private boolean counts(GroupResult below) {
    boolean ignored =
        group.grading() instanceof ByGrader grader
            && grader.ignoreSample()
            && below.name().equals("sample");
    return !ignored || groups.size() == 1;
  }

  private OptionalDouble score() {
    return switch (group.grading()) {
      case ByGrader grader -> byGrader(grader);
      case ByMaximum maximum -> byMaximum(maximum);
    };
  }

  private OptionalDouble byGrader(ByGrader grader) {
    DoubleStream.Builder scores = DoubleStream.builder();
    cases.forEach(c -> scores.add(c.score(grader)));
    groups.stream().filter(this::counts).forEach(g -> scores.add(g.score().orElse(0)));
    double[] all = scores.build().toArray();
    if (grader.ignoreSample() && groups.size() > 1) {
      return OptionalDouble.of(all[all.length - 1]);
    }
    return combine(grader.scoreMode(), all);
  }

  static OptionalDouble combine(ScoreMode mode, double[] scores) {
    return switch (mode) {
      case SUM -> OptionalDouble.of(DoubleStream.of(scores).sum());
      case AVG -> OptionalDouble.of(DoubleStream.of(scores).average().orElse(0));
      case MIN -> OptionalDouble.of(DoubleStream.of(scores).min().orElse(0));
      case MAX -> OptionalDouble.of(DoubleStream.of(scores).max().orElse(0));
    };
  }

  private OptionalDouble byMaximum(ByMaximum maximum) {
    boolean passed = verdicts().stream().allMatch(Verdict::accepted);
    if (maximum.aggregation() == Aggregation.PASS_FAIL) {
      return OptionalDouble.of(passed ? maximum.most().orElse(0) : 0);
    }
    DoubleStream.Builder scores = DoubleStream.builder();
    cases.forEach(c -> scores.add(caseScore(c, maximum)));
    groups.forEach(g -> scores.add(g.score().orElse(0)));
    double[] found = scores.build().toArray();
    int all = group.children().size() + (int) group.validation().stream().count();
    boolean unfinished = found.length < all;
    if (maximum.aggregation() == Aggregation.MIN) {
      return OptionalDouble.of(unfinished ? 0 : DoubleStream.of(found).min().orElse(0));
    }
    return OptionalDouble.of(DoubleStream.of(found).sum());
  }

  private double caseScore(CaseResult result, ByMaximum maximum) {
    if (!result.accepted()) {
      return 0;
    }
    double worth = CaseWorth.of(result.name(), group, maximum).orElse(0);
    if (result.score().isEmpty()) {
      return worth;
    }
    return result.share() ? result.score().getAsDouble() * worth : result.score().getAsDouble();
  }
}
