// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** Where random numbers come from: L64X128MixRandom, which the Java platform specifies. */
public final class Seed {
  private static final RandomGeneratorFactory<SplittableGenerator> KIND =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Seed() {}

  /** One sequence of numbers. */
  public static RandomGenerator generator(long seed) {
    return KIND.create(seed);
  }

  /** Sequences that do not depend on each other, one for each piece of work. */
  public static List<? extends RandomGenerator> generators(long seed, int count) {
    SplittableGenerator root = KIND.create(seed);
    return root.splits(count).toList();
  }
}
