// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.ExposureTuning;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.planning.Measurement.Result;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import dev.assay.server.bank.Curve;
import dev.assay.server.bank.MeasuredItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Prices the questions of adaptive tests and says what they are expected to give. By simulation
 * with fixed seeds: the same plan gives the same prices and the same forecast. Those asked for
 * lately are kept.
 */
@Component
class AdaptiveForecasts {
  private static final long SEED = 20_260_102;
  private static final int KEPT = 60;

  private static final int TUNING_ROUNDS = 30;
  private static final int TUNING_PEOPLE = 150;

  /** People of the population, and people at each place of the curve. */
  private static final int PEOPLE = 600;

  private static final int PEOPLE_AT_PLACE = 60;
  private static final double LOWEST = -3;
  private static final double STEP = 0.5;
  private static final int PLACES = 13;

  private final Map<AdaptivePlan, Found> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<AdaptivePlan, Found> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * @param plan with prices
   */
  record Found(AdaptivePlan plan, SimulatedSitting sitting, AdaptiveForecast forecast) {}

  /** For the form of a version that is being designed. */
  Found of(List<MeasuredItem> form, Blueprint blueprint, Rules rules, Adaptive adaptive) {
    AdaptivePlan plan = AdaptivePlan.of(form, blueprint, rules, adaptive);
    List<FormItem> fixed =
        form.stream()
            .filter(item -> plan.fixed().contains(item.entry().hash().hex()))
            .map(AdaptiveForecasts::formItem)
            .toList();
    return found(plan, fixed);
  }

  private static FormItem formItem(MeasuredItem item) {
    return new FormItem(
        item.entry().hash().hex(),
        item.model(),
        item.entry().manifest().minutes(),
        0,
        Map.of(),
        Set.of());
  }

  private Found found(AdaptivePlan plan, List<FormItem> fixed) {
    Found before = known.get(plan);
    if (before != null && before.sitting().fixed().equals(fixed)) {
      return before;
    }
    AdaptivePlan priced = plan.rules().mostShown() < 1 ? priced(plan) : plan;
    SimulatedSitting sitting = SimulatedSitting.of(new Questioning(priced), fixed);
    Found found = new Found(priced, sitting, forecast(sitting));
    known.put(plan, found);
    return found;
  }

  private static AdaptivePlan priced(AdaptivePlan plan) {
    AdaptiveBank bank = new Questioning(plan).bank();
    return plan.priced(
        new ExposureTuning(plan.rules().mostShown(), TUNING_ROUNDS, TUNING_PEOPLE)
            .prices(bank, plan.population(), plan.adaptiveRules(), SEED));
  }

  private static AdaptiveForecast forecast(SimulatedSitting sitting) {
    AdaptivePlan plan = sitting.questioning().plan();
    Population population = plan.population();
    RandomGenerator random = Seed.generator(SEED + 1);
    double items = 0;
    double minutes = 0;
    double variance = 0;
    int right = 0;
    for (Person person : Person.from(population, PEOPLE, random)) {
      Result result = sitting.of(person, random);
      double error = result.ability().standardError();
      items += result.items();
      minutes += result.minutes();
      variance += error * error;
      right += person.theta() > plan.cut() == result.ability().theta() > plan.cut() ? 1 : 0;
    }
    double mostShown = sitting.log().highestRate();
    long never = Math.round(sitting.log().neverShown() * plan.pool().size());
    double[] errors = errorsByPlace(sitting, random);
    return new AdaptiveForecast(
        items / PEOPLE,
        plan.pool().size(),
        minutes / PEOPLE,
        between(errors, plan.cut()),
        Math.sqrt(variance / PEOPLE),
        Math.round(100f * right / PEOPLE),
        Curve.of(theta -> between(errors, theta), 1),
        mostShown,
        (int) never,
        PEOPLE + PLACES * PEOPLE_AT_PLACE);
  }

  private static double[] errorsByPlace(SimulatedSitting sitting, RandomGenerator random) {
    double[] errors = new double[PLACES];
    for (int place = 0; place < PLACES; place++) {
      double variance = 0;
      for (int i = 0; i < PEOPLE_AT_PLACE; i++) {
        double error =
            sitting.of(new Person(LOWEST + STEP * place, 0), random).ability().standardError();
        variance += error * error;
      }
      errors[place] = Math.sqrt(variance / PEOPLE_AT_PLACE);
    }
    return errors;
  }

  private static double between(double[] errors, double theta) {
    double place = Math.clamp((theta - LOWEST) / STEP, 0, PLACES - 1);
    int below = (int) Math.min(place, PLACES - 2);
    return errors[below] + (place - below) * (errors[below + 1] - errors[below]);
  }
}
