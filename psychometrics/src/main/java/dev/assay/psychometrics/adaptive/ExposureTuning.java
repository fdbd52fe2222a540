// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Finds the numbers that a control of exposure needs, by simulating sittings.
 *
 * @param wanted the share of people that no item should be shown to more often than
 * @param rounds of simulation, after each of which the numbers change
 * @param people in each round
 */
public record ExposureTuning(double wanted, int rounds, int people) {
  /** How much a price moves at first, in units of information. */
  private static final double BOLD = 0.4;

  public ExposureTuning {
    if (!(wanted > 0 && wanted <= 1) || rounds < 1 || people < 1) {
      throw new IllegalArgumentException("a share above 0, at most 1, not " + wanted);
    }
  }

  /**
   * Chances as Sympson and Hetter find them: an item that would be the best left for more than the
   * wanted share of people gets the chance that brings it down to that share.
   */
  public ExposureControl.SympsonHetter sympsonHetter(
      AdaptiveBank bank, Population population, AdaptiveRules rules, long seed) {
    double[] chances = new double[bank.items().size()];
    Arrays.fill(chances, 1);
    for (RandomGenerator random : Seed.generators(seed, rounds)) {
      var control = new ExposureControl.SympsonHetter(boxed(chances));
      ExposureLog log = simulate(bank, population, rules.controlling(control), random);
      for (int i = 0; i < chances.length; i++) {
        double considered = log.consideredRate(i);
        chances[i] = considered > wanted ? wanted / considered : 1;
      }
    }
    return new ExposureControl.SympsonHetter(boxed(chances));
  }

  /**
   * Prices at which nobody wants an item more often than wanted: the dual values of the program
   * that informs as much as it can within these shares, by stochastic subgradients (Robbins and
   * Monro, <i>Annals of Mathematical Statistics</i> 22, 1951). They are averaged over the later
   * half of the rounds.
   */
  public ExposureControl.Priced prices(
      AdaptiveBank bank, Population population, AdaptiveRules rules, long seed) {
    double[] prices = new double[bank.items().size()];
    double[] sums = new double[prices.length];
    int round = 0;
    for (RandomGenerator random : Seed.generators(seed, rounds)) {
      var control = new ExposureControl.Priced(boxed(prices));
      ExposureLog log = simulate(bank, population, rules.controlling(control), random);
      double step = BOLD / Math.sqrt(1 + round);
      for (int i = 0; i < prices.length; i++) {
        prices[i] = Math.max(0, prices[i] + step * (log.rate(i) - wanted));
        sums[i] += round >= rounds / 2 ? prices[i] : 0;
      }
      round++;
    }
    int averaged = rounds - rounds / 2;
    return new ExposureControl.Priced(Arrays.stream(sums).mapToObj(sum -> sum / averaged).toList());
  }

  private ExposureLog simulate(
      AdaptiveBank bank, Population population, AdaptiveRules rules, RandomGenerator random) {
    ExposureLog log = new ExposureLog(bank.items().size());
    for (Person person : Person.from(population, people, random)) {
      var test = new AdaptiveTest(bank, population, rules, log, random);
      while (test.next() instanceof Step.Ask ask) {
        var item = bank.items().get(ask.item()).model();
        test.answer(Answers.category(item, person.theta(), random));
      }
    }
    return log;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
