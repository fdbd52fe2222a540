// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.ProblemFormat;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.Promise;
import dev.assay.judge.problem.Promise.Requirement;
import dev.assay.judge.problem.TestCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a submission does what its package promises of it. Judging ends at the first rejection
 * where the package says so; when that does not settle the promise, further cases are run.
 */
final class PromiseCheck {
  private final ProblemPackage problem;
  private final Sitting sitting;
  private final Map<String, CaseResult> seen = new LinkedHashMap<>();

  PromiseCheck(ProblemPackage problem, Sitting sitting) {
    this.problem = problem;
    this.sitting = sitting;
  }

  /**
   * What came of it.
   *
   * @param verdict as packages name verdicts
   * @param agrees empty when nothing was promised
   * @param why it does not agree; empty when it does
   */
  record Result(Verdict verdict, Optional<Boolean> agrees, String why) {}

  Result check(Promise promise) throws InterruptedException {
    Judgement judgement = sitting.judgement();
    judgement.cases().forEach(c -> seen.put(c.name(), c));
    Verdict verdict = judgement.verdict().inPackages();
    if (verdict == Verdict.JE) {
      return new Result(Verdict.JE, Optional.of(false), "judge error");
    }
    return switch (promise) {
      case Promise.Nothing() -> new Result(verdict, Optional.empty(), "nothing is promised");
      case Promise.Overall(var promised) -> overall(promised, verdict);
      case Promise.Partly() -> partly(judgement, verdict);
      case Promise.ByCases cases -> byCases(cases, judgement, verdict);
    };
  }

  private Result overall(Set<Verdict> promised, Verdict verdict) throws InterruptedException {
    Verdict found = verdict;
    if (promised.equals(Set.of(Verdict.TLE)) && verdict == Verdict.WA) {
      found = further(Set.of(Verdict.TLE), EnumSet.of(Verdict.AC, Verdict.WA, Verdict.TLE));
    } else if (promised.equals(Set.of(Verdict.RTE))
        && (verdict == Verdict.WA || verdict == Verdict.TLE)) {
      found = further(Set.of(Verdict.RTE), EnumSet.allOf(Verdict.class));
    }
    boolean agrees = promised.contains(found);
    return new Result(
        found,
        Optional.of(agrees),
        agrees ? "" : "promised %s, got %s".formatted(words(promised), found));
  }

  private static String words(Set<Verdict> verdicts) {
    return verdicts.stream().sorted().map(Verdict::name).collect(Collectors.joining(" or "));
  }

  private Result partly(Judgement judgement, Verdict verdict) {
    OptionalDouble score = judgement.score();
    OptionalDouble most = new FullMarks(problem).of(problem.data());
    if (score.isEmpty() || most.isEmpty()) {
      return new Result(verdict, Optional.of(false), "promised part of a score, got none");
    }
    boolean less = score.getAsDouble() < most.getAsDouble() - 1e-9;
    boolean some = score.getAsDouble() > 0;
    boolean accepted = problem.format() == ProblemFormat.LEGACY ? verdict == Verdict.AC : some;
    boolean agrees = accepted && less;
    return new Result(
        agrees ? Verdict.AC : verdict,
        Optional.of(agrees),
        agrees
            ? ""
            : "promised acceptance with less than %s, got %s with %s"
                .formatted(number(most.getAsDouble()), verdict, number(score.getAsDouble())));
  }

  private Result byCases(Promise.ByCases promise, Judgement judgement, Verdict verdict)
      throws InterruptedException {
    if (verdict == Verdict.CE) {
      boolean anyRejection =
          promise.expected().equals(Set.of(Verdict.WA, Verdict.TLE, Verdict.RTE));
      return new Result(
          verdict, Optional.of(anyRejection), anyRejection ? "" : "it does not compile");
    }
    Optional<String> broken = Optional.empty();
    for (Requirement requirement : promise.requirements()) {
      broken = broken.isPresent() ? broken : broken(requirement, judgement);
    }
    Verdict found =
        Aggregator.worst(seen.values().stream().map(CaseResult::verdict).toList()).inPackages();
    return new Result(
        judgement.verdict() == Verdict.AC ? found : decisive(verdict, found, promise),
        Optional.of(broken.isEmpty()),
        broken.orElse(""));
  }

  /** The verdict of the first rejection, unless the promise only holds for what came after. */
  private static Verdict decisive(Verdict first, Verdict worst, Promise.ByCases promise) {
    return promise.expected().contains(first) ? first : worst;
  }

  /** What of a requirement does not hold. */
  private Optional<String> broken(Requirement requirement, Judgement judgement)
      throws InterruptedException {
    boolean met = false;
    boolean said = requirement.message().isEmpty();
    List<TestCase> cases = cases(requirement);
    for (int pass = 0; pass < 2 && !(met && said); pass++) {
      for (TestCase test : cases) {
        boolean fresh = !seen.containsKey(test.name());
        if (fresh && (pass == 0 || (met && said))) {
          continue;
        }
        CaseResult result = result(test);
        Verdict verdict = result.verdict().inPackages();
        if (!requirement.permitted().contains(verdict)) {
          return Optional.of(
              "%s on %s, where only %s may be"
                  .formatted(verdict, test.name(), requirement.permitted()));
        }
        met |= requirement.required().contains(verdict);
        said |= requirement.message().filter(result.message()::contains).isPresent();
      }
    }
    if (!met && !cases.isEmpty()) {
      return Optional.of(
          "none of %s on any case%s".formatted(requirement.required(), where(requirement)));
    }
    return said
        ? score(requirement, judgement)
        : Optional.of("no validator said '" + requirement.message().orElse("") + "'");
  }

  private Optional<String> score(Requirement requirement, Judgement judgement) {
    if (requirement.score().isEmpty()) {
      return Optional.empty();
    }
    String group = requirement.cases().glob();
    OptionalDouble score =
        group.isEmpty()
            ? judgement.score()
            : judgement.group(group).map(GroupResult::score).orElse(OptionalDouble.empty());
    boolean holds = score.isPresent() && requirement.score().get().holds(score.getAsDouble());
    return holds
        ? Optional.empty()
        : Optional.of(
            "score %s%s is not what is promised"
                .formatted(
                    score.isPresent() ? number(score.getAsDouble()) : "none", where(requirement)));
  }

  private List<TestCase> cases(Requirement requirement) {
    List<TestCase> cases = new ArrayList<>();
    problem.data().judged().filter(t -> requirement.cases().matches(t.name())).forEach(cases::add);
    return cases;
  }

  private CaseResult result(TestCase test) throws InterruptedException {
    CaseResult known = seen.get(test.name());
    if (known != null) {
      return known;
    }
    CaseResult result = sitting.more(test).orElseThrow();
    seen.put(test.name(), result);
    return result;
  }

  /** Runs further cases until one of the verdicts sought, or one not permitted, comes up. */
  private Verdict further(Set<Verdict> sought, Set<Verdict> permitted) throws InterruptedException {
    for (TestCase test : problem.data().judged().toList()) {
      Verdict verdict = result(test).verdict().inPackages();
      if (sought.contains(verdict) || !permitted.contains(verdict)) {
        return verdict;
      }
    }
    return Aggregator.worst(seen.values().stream().map(CaseResult::verdict).toList()).inPackages();
  }

  private static String where(Requirement requirement) {
    return requirement.cases().glob().isEmpty() ? "" : " of " + requirement.cases().glob();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
