// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import dev.assay.psychometrics.ItemModel;
import java.util.List;
import java.util.random.RandomGenerator;

/** What people answer, and how long it takes them, when the models are true. */
public final class Answers {
  /** The spread of one person's times around the own pace, on the scale of the logarithm. */
  public static final double TIME_SPREAD = 0.45;

  /** The logarithm of the time of the 80th of 100 people, above that of the middle one. */
  private static final double EIGHTIETH =
      0.8416212335729143 * Math.hypot(TIME_SPREAD, Person.PACE_SPREAD);

  private Answers() {}

  /** The category reached on one item. */
  public static int category(ItemModel item, double theta, RandomGenerator random) {
    double[] chances = item.probabilities(theta);
    double left = random.nextDouble();
    for (int k = 0; k < chances.length - 1; k++) {
      left -= chances[k];
      if (left < 0) {
        return k;
      }
    }
    return chances.length - 1;
  }

  /** The minutes for an item that takes the 80th of 100 people so long: lognormal. */
  public static double minutes(double eightieth, double pace, RandomGenerator random) {
    return Math.exp(Math.log(eightieth) - EIGHTIETH - pace + random.nextGaussian(0, TIME_SPREAD));
  }

  /**
   * A person who sits a form honestly.
   *
   * @param minutes of each item, for the 80th of 100 people
   */
  public static Sitting sitting(
      Person person, List<? extends ItemModel> form, double[] minutes, RandomGenerator random) {
    int[] categories = new int[form.size()];
    double[] taken = new double[form.size()];
    for (int i = 0; i < categories.length; i++) {
      categories[i] = category(form.get(i), person.theta(), random);
      taken[i] = minutes(minutes[i], person.pace(), random);
    }
    return new Sitting(categories, taken);
  }

  /** The categories that people reach: one row a person, one column an item. */
  public static int[][] table(
      List<Person> people, List<? extends ItemModel> form, RandomGenerator random) {
    int[][] table = new int[people.size()][form.size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < form.size(); j++) {
        table[i][j] = category(form.get(j), people.get(i).theta(), random);
      }
    }
    return table;
  }
}
