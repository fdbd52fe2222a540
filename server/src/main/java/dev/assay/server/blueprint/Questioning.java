// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.AdaptiveTest;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.adaptive.Step;
import dev.assay.psychometrics.simulation.Seed;
import dev.assay.server.blueprint.AdaptivePlan.Given;
import dev.assay.server.blueprint.AdaptivePlan.Next;
import dev.assay.server.blueprint.AdaptivePlan.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** A plan made ready to choose by: takes a while, so keep it. Immutable and thread-safe. */
public final class Questioning {
  private final AdaptivePlan plan;
  private final AdaptiveBank bank;
  private final AdaptiveRules rules;
  private final Map<String, Integer> places = new HashMap<>();

  Questioning(AdaptivePlan plan) {
    this.plan = plan;
    this.bank = AdaptiveBank.of(plan.pool().stream().map(Question::formItem).toList());
    this.rules = plan.adaptiveRules();
    plan.pool().forEach(question -> places.put(question.hash(), places.size()));
  }

  public AdaptivePlan plan() {
    return plan;
  }

  AdaptiveBank bank() {
    return bank;
  }

  AdaptiveRules rules() {
    return rules;
  }

  /**
   * What comes next for an attempt: decided by its seed and what was given, and nothing else.
   *
   * @param given in its order
   */
  public Next next(long seed, List<Given> given) {
    RandomGenerator random =
        Seed.generators(seed, plan.rules().most() + 1)
            .get(Math.min(given.size(), plan.rules().most()));
    AdaptiveTest test = sitting(new ExposureLog(bank.items().size()), random);
    for (Given one : given) {
      test.resume(
          Objects.requireNonNull(places.get(one.hash()), "what was given is in the pool"),
          one.category());
    }
    return switch (test.next()) {
      case Step.Ask ask -> new Next.Ask(plan.pool().get(ask.item()).hash(), test.ability());
      case Step.Stop stop -> new Next.End(stop.reason().name(), test.ability());
    };
  }

  /** A sitting by this plan. */
  AdaptiveTest sitting(ExposureLog log, RandomGenerator random) {
    return new AdaptiveTest(bank, plan.population(), rules, log, random);
  }
}
