// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Posterior;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is known of the abilities of everybody who sat a test, together. Persons are numbered from
 * 0. Immutable and thread-safe.
 *
 * <p>Given the items' parameters persons are independent. Where the parameters are uncertain
 * themselves, each draw of them moves everybody together: an item that is harder than thought lifts
 * all who got it right. Such a pool is made with {@link #ofItemDraws}; differences between persons
 * are then surer than their single errors suggest.
 */
public final class Pool {

  /** One entry a draw of item parameters; in each, one a person. */
  private final List<List<Marginal>> worlds;

  private Pool(List<? extends List<? extends Marginal>> worlds) {
    this.worlds = worlds.stream().map(List::<Marginal>copyOf).toList();
    int persons = persons();
    if (persons == 0) {
      throw new IllegalArgumentException("a pool has at least one person");
    }
    if (this.worlds.stream().anyMatch(world -> world.size() != persons)) {
      throw new IllegalArgumentException("draws of items differ in their number of persons");
    }
  }

  /**
   * From estimates (EAP) with their errors alone, taken for normal and independent.
   *
   * @throws IllegalArgumentException when there are none, or one is not finite or has no error
   */
  public static Pool ofAbilities(List<Ability> abilities) {
    return new Pool(List.of(abilities.stream().map(Marginal.Estimate::new).toList()));
  }

  /** From posteriors, the items' parameters taken as known. */
  public static Pool ofPosteriors(List<Posterior> posteriors) {
    return ofItemDraws(1, _ -> posteriors);
  }

  /**
   * From posteriors under each of several draws of the items' parameters.
   *
   * @param draws how many; a few dozen do
   * @param scored everybody's posteriors when scored with the draw of that number, from 0
   */
  public static Pool ofItemDraws(int draws, IntFunction<List<Posterior>> scored) {
    if (draws < 1) {
      throw new IllegalArgumentException("at least one draw of item parameters is needed");
    }
    return new Pool(
        IntStream.range(0, draws)
            .mapToObj(d -> scored.apply(d).stream().map(Marginal.Cells::new).toList())
            .toList());
  }

  public int persons() {
    return worlds.getFirst().size();
  }

  /** The expected ability. */
  public double mean(int person) {
    return averaged(world -> world.get(person).mean());
  }

  /** The chance that this person's ability is above a cut. */
  public double above(int person, double cut) {
    return averaged(world -> world.get(person).above(cut));
  }

  /** The chance that the first person's ability is above the second's. */
  public double above(int first, int second) {
    if (first == second) {
      throw new IllegalArgumentException("nobody is above themselves");
    }
    return averaged(world -> world.get(first).above(world.get(second)));
  }

  /** Everybody by expected ability, best first; equals in the order in which they were given. */
  public List<Integer> ranking() {
    double[] means = IntStream.range(0, persons()).mapToDouble(this::mean).toArray();
    return IntStream.range(0, persons())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer person) -> means[person]).reversed())
        .toList();
  }

  int worlds() {
    return worlds.size();
  }

  List<Marginal> world(int number) {
    return worlds.get(number);
  }

  private double averaged(java.util.function.ToDoubleFunction<List<Marginal>> value) {
    double sum = 0;
    for (List<Marginal> world : worlds) {
      sum += value.applyAsDouble(world);
    }
    return sum / worlds.size();
  }
}
