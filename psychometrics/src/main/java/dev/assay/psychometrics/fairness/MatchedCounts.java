// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import dev.assay.psychometrics.calibration.ResponseMatrix;

/**
 * How often two groups reached each category of one item, among people of equal score.
 *
 * @param counts by score, group (reference 0, focal 1) and category
 * @param categories how many
 */
record MatchedCounts(int[][][] counts, int categories) {

  /**
   * @param item whose categories are counted; whoever did not answer it is left out
   * @param anchors the items whose sum matches people; the item itself counts as well
   */
  static MatchedCounts of(ResponseMatrix responses, boolean[] focal, int item, boolean[] anchors) {
    int highest = 0;
    for (int j = 0; j < responses.items(); j++) {
      highest += anchors[j] || j == item ? Math.max(0, responses.counts(j).length - 1) : 0;
    }
    int categories = responses.counts(item).length;
    int[][][] counts = new int[highest + 1][2][categories];
    for (int person = 0; person < responses.persons(); person++) {
      int category = responses.at(person, item);
      if (category != ResponseMatrix.MISSING) {
        int score = score(responses, person, item, anchors);
        counts[score][focal[person] ? 1 : 0][category]++;
      }
    }
    return new MatchedCounts(counts, categories);
  }

  private static int score(ResponseMatrix responses, int person, int item, boolean[] anchors) {
    int sum = 0;
    for (int j = 0; j < responses.items(); j++) {
      if (anchors[j] || j == item) {
        sum += Math.max(0, responses.at(person, j)); // not given counts as the lowest category
      }
    }
    return sum;
  }

  int persons(int score, int group) {
    int persons = 0;
    for (int count : counts[score][group]) {
      persons += count;
    }
    return persons;
  }

  /** The sum of the categories, each to a power. */
  double moment(int score, int group, int power) {
    double sum = 0;
    for (int k = 1; k < categories; k++) {
      sum += counts[score][group][k] * Math.pow(k, power);
    }
    return sum;
  }

  /** Whether both groups are there at a score: only then they can be compared. */
  boolean compares(int score) {
    return persons(score, 0) > 0 && persons(score, 1) > 0;
  }
}
