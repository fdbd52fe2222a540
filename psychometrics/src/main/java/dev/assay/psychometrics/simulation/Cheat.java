// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import dev.assay.psychometrics.ItemModel;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A way not to work oneself: what it makes of a sitting that was honest. For finding out how often
 * a check notices it.
 */
public sealed interface Cheat {
  /** The share of the usual time that it takes to put down what one has not worked out. */
  double SHORT = 0.3;

  Sitting done(Sitting honest, List<? extends ItemModel> form, RandomGenerator random);

  /**
   * Takes over a neighbour's category.
   *
   * @param source what the neighbour answered
   * @param share how likely on each item: 0 to 1
   */
  record Copying(Sitting source, double share) implements Cheat {
    public Copying {
      probability(share);
    }

    @Override
    public Sitting done(Sitting honest, List<? extends ItemModel> form, RandomGenerator random) {
      int[] categories = honest.categories();
      double[] minutes = honest.minutes();
      for (int i = 0; i < categories.length; i++) {
        if (random.nextDouble() < share) {
          categories[i] = source.category(i);
          minutes[i] *= SHORT;
        }
      }
      return new Sitting(categories, minutes);
    }
  }

  /**
   * Has seen some of the items before and knows how to reach the highest category.
   *
   * @param items positions in the form
   * @param recall how likely it is remembered: 0 to 1
   */
  record Preknowledge(Set<Integer> items, double recall) implements Cheat {
    public Preknowledge {
      items = Set.copyOf(items);
      probability(recall);
    }

    @Override
    public Sitting done(Sitting honest, List<? extends ItemModel> form, RandomGenerator random) {
      int[] categories = honest.categories();
      double[] minutes = honest.minutes();
      for (int i = 0; i < categories.length; i++) {
        if (items.contains(i) && random.nextDouble() < recall) {
          categories[i] = form.get(i).categories() - 1;
          minutes[i] *= SHORT;
        }
      }
      return new Sitting(categories, minutes);
    }
  }

  /**
   * Clicks through from some item on without reading.
   *
   * @param from position of the first item that is not read
   * @param lucky how likely such a click reaches the highest category; the lowest otherwise
   * @param minutes that a click takes
   */
  record RapidGuessing(int from, double lucky, double minutes) implements Cheat {
    public RapidGuessing {
      probability(lucky);
      if (from < 0 || !(minutes > 0)) {
        throw new IllegalArgumentException("from the first item or later, in some time");
      }
    }

    @Override
    public Sitting done(Sitting honest, List<? extends ItemModel> form, RandomGenerator random) {
      int[] categories = honest.categories();
      double[] taken = honest.minutes();
      for (int i = from; i < categories.length; i++) {
        categories[i] = random.nextDouble() < lucky ? form.get(i).categories() - 1 : 0;
        taken[i] = minutes * Math.exp(random.nextGaussian(0, 0.3));
      }
      return new Sitting(categories, taken);
    }
  }

  private static void probability(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
    }
  }
}
