// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import dev.assay.psychometrics.Population;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Somebody who is known through and through.
 *
 * @param theta ability
 * @param pace how much faster than usual, on the scale of the logarithm of time
 */
public record Person(double theta, double pace) {
  /** The spread of people's pace, as {@link dev.assay.psychometrics.WorkingTime} assumes it. */
  public static final double PACE_SPREAD = 0.25;

  /** People of a population; ability and pace do not hang together. */
  public static List<Person> from(Population population, int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(_ ->
            new Person(
                random.nextGaussian(population.mean(), population.standardDeviation()),
                random.nextGaussian(0, PACE_SPREAD)))
        .toList();
  }
}
