// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.judge.problem.TestGroup;
import dev.assay.judge.problem.TestNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds validators to what the 2025-09 format lets them say of scores. A score that breaks a rule
 * is the package's fault, so the case is a JE. On samples scores are not looked at.
 */
final class ScoreRules implements CaseRunner {
  private static final double ROUNDING = 1e-9;

  private final Map<String, Rule> rules = new HashMap<>();
  private final CaseRunner runner;

  private ScoreRules(TestGroup data, CaseRunner runner) {
    this.runner = runner;
    collect(data);
  }

  /** What may be said of a case: nothing, or at most this; empty when there is no most. */
  private record Rule(boolean allOrNothing, OptionalDouble most) {}

  /** The same runner where the format has no such rules. */
  static CaseRunner hold(ProblemPackage problem, CaseRunner runner) {
    ScoreRules rules = new ScoreRules(problem.data(), runner);
    return rules.rules.isEmpty() ? runner : rules;
  }

  private void collect(TestGroup group) {
    if (group.grading() instanceof ByMaximum maximum) {
      boolean allOrNothing = maximum.aggregation() == Aggregation.PASS_FAIL;
      group
          .validation()
          .ifPresent(v -> rules.put(v.test().name(), new Rule(allOrNothing, v.most())));
      for (TestNode child : group.children()) {
        if (child instanceof TestCase test) {
          rules.put(test.name(), new Rule(allOrNothing, CaseWorth.of(test.name(), group, maximum)));
        }
      }
    }
    group.groups().forEach(this::collect);
  }

  @Override
  public CaseResult judge(TestCase test) throws InterruptedException {
    CaseResult result = runner.judge(test);
    Rule rule = rules.get(test.name());
    return rule == null || result.verdict() == Verdict.JE
        ? result
        : broken(rule, result).map(why -> CaseResult.fault(test.name(), why)).orElse(result);
  }

  private static Optional<String> broken(Rule rule, CaseResult result) {
    if (result.score().isEmpty()) {
      return result.accepted() && !rule.allOrNothing() && rule.most().isEmpty()
          ? Optional.of("the validator gave no score in a group without a maximum")
          : Optional.empty();
    }
    double score = result.score().getAsDouble();
    if (!result.accepted()) {
      return Optional.of("the validator gave a score to what it did not accept");
    }
    if (rule.allOrNothing()) {
      return Optional.of("the validator gave a score in a group that is worth all or nothing");
    }
    if (score < 0) {
      return Optional.of("the validator gave a negative score: " + score);
    }
    if (result.share() && rule.most().isEmpty()) {
      return Optional.of("the validator gave a part of a maximum that there is not");
    }
    double most = result.share() ? 1 : rule.most().orElse(Double.POSITIVE_INFINITY);
    return score > most + ROUNDING
        ? Optional.of(
            "the validator gave a score of %s where %s is the most".formatted(score, most))
        : Optional.empty();
  }
}
