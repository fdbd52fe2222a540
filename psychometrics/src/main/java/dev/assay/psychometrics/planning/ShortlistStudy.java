// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.planning;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Pools of candidates, from each of which the best few are chosen by their scores.
 *
 * @param population that candidates come from
 * @param candidates in a pool
 * @param chosen from each pool
 * @param cut the ability from which a candidate is good enough
 * @param pools how many
 * @param seed the same seed gives the same study
 */
public record ShortlistStudy(
    Population population, int candidates, int chosen, double cut, int pools, long seed) {

  public ShortlistStudy {
    if (chosen < 1 || candidates <= chosen || pools < 1) {
      throw new IllegalArgumentException(
          "from 1 up are chosen of more candidates, not %d of %d".formatted(chosen, candidates));
    }
  }

  /** The ability from which the best few of an average pool begin. */
  public static double cutOfBest(Population population, int candidates, int chosen) {
    return NormalDistribution.of(population.mean(), population.standardDeviation())
        .inverseSurvivalProbability(chosen / (double) candidates);
  }

  /**
   * @param progress is told the number of pools that are done
   */
  public ShortlistAccuracy run(Measurement measurement, IntConsumer progress) {
    Tally tally = new Tally(this);
    int done = 0;
    for (RandomGenerator random : Seed.generators(seed, pools)) {
      List<Person> pool = Person.from(population, candidates, random);
      tally.add(
          pool.stream().mapToDouble(Person::theta).toArray(),
          pool.stream().map(person -> measurement.of(person, random)).toList());
      progress.accept(++done);
    }
    return tally.accuracy();
  }
}
