// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who is likely to be among the truly best of a pool.
 *
 * <p>Everybody's ability is drawn from what is known of it; a person is among the best {@code k}
 * when above the k-th best of the others. That border is drawn and the person's own chance to be
 * above it computed, which needs far fewer draws than counting would (Rao and Blackwell). The same
 * seed gives the same digits on every machine, and a longer list never lowers a chance.
 *
 * @param places how many the list holds
 * @param chances one a person: to be among the truly best of that number
 * @param border where the list ends on the scale, expected; empty when everybody is on it
 * @param bestMean the expected mean ability of those truly best
 */
public record TopChances(int places, List<Double> chances, OptionalDouble border, double bestMean) {
  private static final int BLOCKS = 10;
  private static final int ABILITIES_DRAWN = 800_000;

  public TopChances {
    chances = List.copyOf(chances);
  }

  /** With as many draws as the size of the pool asks for: 150 to 20,000. */
  public static TopChances of(Pool pool, int places, long seed) {
    int draws = Math.clamp(ABILITIES_DRAWN / pool.persons(), 150, 20_000);
    return of(pool, places, draws, seed);
  }

  /**
   * @param places from 1 to the number of persons
   * @param draws of everybody's abilities, at the least
   */
  public static TopChances of(Pool pool, int places, int draws, long seed) {
    int persons = pool.persons();
    if (places < 1 || places > persons) {
      throw new IllegalArgumentException("a list of " + places + " out of " + persons + " persons");
    }
    int each = Math.max(1, Math.ceilDiv(Math.max(draws, pool.worlds()), BLOCKS));
    var root = new SplittableRandom(seed);
    List<Block> blocks = IntStream.range(0, BLOCKS).mapToObj(_ -> new Block(pool, places)).toList();
    List<SplittableRandom> randoms = blocks.stream().map(_ -> root.split()).toList();
    IntStream.range(0, BLOCKS)
        .parallel()
        .forEach(b -> blocks.get(b).draw(each, b * each, randoms.get(b)));
    double all = (double) BLOCKS * each;
    Double[] chances = new Double[persons];
    for (int person = 0; person < persons; person++) {
      int one = person;
      chances[person] =
          Math.clamp(blocks.stream().mapToDouble(b -> b.chances[one]).sum() / all, 0, 1);
    }
    double border = blocks.stream().mapToDouble(b -> b.border).sum() / all;
    return new TopChances(
        places,
        Arrays.asList(chances),
        places == persons ? OptionalDouble.empty() : OptionalDouble.of(border),
        blocks.stream().mapToDouble(b -> b.best).sum() / all);
  }

  /** Sums over some of the draws. */
  private static final class Block {
    private final Pool pool;
    private final int places;
    private final double[] chances;
    private double border;
    private double best;

    Block(Pool pool, int places) {
      this.pool = pool;
      this.places = places;
      this.chances = new double[pool.persons()];
    }

    void draw(int draws, int firstDraw, SplittableRandom random) {
      double[] abilities = new double[chances.length];
      double[] sorted = new double[chances.length];
      for (int d = 0; d < draws; d++) {
        List<Marginal> world = pool.world((firstDraw + d) % pool.worlds());
        for (int person = 0; person < abilities.length; person++) {
          abilities[person] = world.get(person).draw(random);
        }
        System.arraycopy(abilities, 0, sorted, 0, sorted.length);
        Arrays.sort(sorted);
        add(world, abilities, sorted);
      }
    }

    private void add(List<Marginal> world, double[] abilities, double[] sorted) {
      int first = sorted.length - places;
      double sum = 0;
      for (int i = first; i < sorted.length; i++) {
        sum += sorted[i];
      }
      best += sum / places;
      if (first == 0) {
        Arrays.setAll(chances, person -> chances[person] + 1);
        return;
      }
      double last = sorted[first];
      double next = sorted[first - 1];
      border += (last + next) / 2;
      for (int person = 0; person < abilities.length; person++) {
        // The k-th best of the others: one further down for those who are on the list themselves.
        chances[person] += world.get(person).above(abilities[person] >= last ? next : last);
      }
    }
  }
}
