// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import java.util.ArrayList;
import java.util.List;

/**
 * How long items take (van der Linden, <i>Journal of Educational and Behavioral Statistics</i> 31,
 * 2006): {@code log time = item's intensity - person's speed + rest}, the rest normal with a
 * standard deviation of 1 / the item's discrimination, speeds normal around 0. Immutable.
 *
 * <p>Times are in any one unit, and 0 where there is none.
 *
 * @param items one a column
 * @param speedSpread the standard deviation of speeds
 * @param steps of the estimation
 */
public record LognormalTimes(List<ItemTime> items, double speedSpread, int steps) {
  private static final int MOST_STEPS = 2_000;
  private static final double ENOUGH = 1e-8;

  /** Times that agree better than this with each other are not a person's. */
  private static final double LEAST_VARIANCE = 1e-4;

  public LognormalTimes {
    items = List.copyOf(items);
  }

  /**
   * @param intensity the mean logarithm of the time, for somebody of mean speed
   * @param discrimination how little times vary for one speed
   */
  public record ItemTime(double intensity, double discrimination) {}

  /** A person's speed, as the mean and standard deviation of what the times say of it. */
  public record Speed(double mean, double error) {}

  /**
   * By EM, speeds being what is not seen.
   *
   * @param times persons by items, 0 for none
   * @throws IllegalArgumentException when an item has fewer than two times
   */
  public static LognormalTimes fit(double[][] times) {
    LognormalTimes at = start(times);
    for (int step = 1; step <= MOST_STEPS; step++) {
      LognormalTimes next = at.improved(times, step);
      boolean still = Math.abs(next.speedSpread - at.speedSpread) < ENOUGH;
      for (int j = 0; still && j < next.items.size(); j++) {
        still = Math.abs(next.items.get(j).intensity - at.items.get(j).intensity) < ENOUGH;
      }
      at = next;
      if (still) {
        break;
      }
    }
    return at;
  }

  private static LognormalTimes start(double[][] times) {
    List<ItemTime> items = new ArrayList<>();
    for (int j = 0; j < (times.length == 0 ? 0 : times[0].length); j++) {
      int count = 0;
      double sum = 0;
      double squares = 0;
      for (double[] person : times) {
        if (taken(person[j])) {
          double log = Math.log(person[j]);
          count++;
          sum += log;
          squares += log * log;
        }
      }
      if (count < 2) {
        throw new IllegalArgumentException("item " + (j + 1) + " has " + count + " times");
      }
      double mean = sum / count;
      double variance = Math.max(LEAST_VARIANCE, squares / count - mean * mean);
      items.add(new ItemTime(mean, 1 / Math.sqrt(0.7 * variance)));
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("there are no times");
    }
    return new LognormalTimes(items, 0.3, 0);
  }

  private LognormalTimes improved(double[][] times, int step) {
    Speed[] speeds = new Speed[times.length];
    double spread = 0;
    for (int i = 0; i < times.length; i++) {
      speeds[i] = speed(times[i]);
      spread += speeds[i].mean * speeds[i].mean + speeds[i].error * speeds[i].error;
    }
    List<ItemTime> next = new ArrayList<>();
    for (int j = 0; j < items.size(); j++) {
      double count = 0;
      double sum = 0;
      for (int i = 0; i < times.length; i++) {
        if (taken(times[i][j])) {
          count++;
          sum += Math.log(times[i][j]) + speeds[i].mean;
        }
      }
      double intensity = sum / count;
      double squares = 0;
      for (int i = 0; i < times.length; i++) {
        if (taken(times[i][j])) {
          double rest = Math.log(times[i][j]) + speeds[i].mean - intensity;
          squares += rest * rest + speeds[i].error * speeds[i].error;
        }
      }
      next.add(new ItemTime(intensity, 1 / Math.sqrt(Math.max(LEAST_VARIANCE, squares / count))));
    }
    double variance = Math.max(LEAST_VARIANCE, spread / times.length);
    return new LognormalTimes(next, Math.sqrt(variance), step);
  }

  /** What somebody's times say of the speed; that of people in general when there are none. */
  public Speed speed(double[] times) {
    double precision = 1 / (speedSpread * speedSpread);
    double sum = 0;
    for (int j = 0; j < items.size(); j++) {
      if (taken(times[j])) {
        double weight = items.get(j).discrimination * items.get(j).discrimination;
        precision += weight;
        sum += weight * (items.get(j).intensity - Math.log(times[j]));
      }
    }
    return new Speed(sum / precision, 1 / Math.sqrt(precision));
  }

  /**
   * By how many standard deviations the time of one item differs from what all other times of this
   * person lead one to expect; below 0 it was short. 0 without a time.
   */
  public double residual(double[] times, int item) {
    if (!taken(times[item])) {
      return 0;
    }
    double[] others = times.clone();
    others[item] = 0;
    Speed speed = speed(others);
    ItemTime own = items.get(item);
    double rest = Math.log(times[item]) - own.intensity + speed.mean;
    return rest / Math.hypot(1 / own.discrimination, speed.error);
  }

  static boolean taken(double time) {
    return time > 0 && time < Double.POSITIVE_INFINITY;
  }
}
