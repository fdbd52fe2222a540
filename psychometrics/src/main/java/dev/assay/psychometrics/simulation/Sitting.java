// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.simulation;

import java.util.Arrays;

/** What somebody reached on each item of a form, and the minutes it took. Immutable. */
public final class Sitting {
  private final int[] categories;
  private final double[] minutes;

  public Sitting(int[] categories, double[] minutes) {
    if (categories.length != minutes.length) {
      throw new IllegalArgumentException("as many times as answers are needed");
    }
    this.categories = categories.clone();
    this.minutes = minutes.clone();
  }

  public int items() {
    return categories.length;
  }

  public int category(int item) {
    return categories[item];
  }

  public double minutes(int item) {
    return minutes[item];
  }

  public int[] categories() {
    return categories.clone();
  }

  public double[] minutes() {
    return minutes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sitting sitting
        && Arrays.equals(categories, sitting.categories)
        && Arrays.equals(minutes, sitting.minutes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(categories) + Arrays.hashCode(minutes);
  }

  @Override
  public String toString() {
    return Arrays.toString(categories);
  }
}
