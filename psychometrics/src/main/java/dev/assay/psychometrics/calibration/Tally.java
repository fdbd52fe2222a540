// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serial;
import java.util.Arrays;
import java.util.Set;

/**
 * What is counted of responses before anything is estimated: persons, how often each category of
 * each item occurs, and which groups answered which items. Immutable; tallies of parts add up.
 */
public final class Tally implements Sum<Tally> {
  @Serial private static final long serialVersionUID = 1;

  private final int persons;
  private final int groups;
  private final int[][] counts;
  private final boolean[][] answered;

  private Tally(int persons, int groups, int[][] counts, boolean[][] answered) {
    this.persons = persons;
    this.groups = groups;
    this.counts = counts;
    this.answered = answered;
  }

  static Tally of(ResponseMatrix responses, int[] groupOf, int groups) {
    int[][] counts = new int[responses.items()][ResponseMatrix.HIGHEST_CATEGORY + 1];
    boolean[][] answered = new boolean[responses.items()][groups];
    for (int j = 0; j < counts.length; j++) {
      byte[] column = responses.column(j);
      for (int i = 0; i < column.length; i++) {
        if (column[i] != ResponseMatrix.MISSING) {
          counts[j][column[i]]++;
          answered[j][groupOf[i]] = true;
        }
      }
    }
    return new Tally(responses.persons(), groups, counts, answered);
  }

  @Override
  public Tally plus(Tally other) {
    if (groups != other.groups || counts.length != other.counts.length) {
      throw new IllegalArgumentException("parts differ in their items or groups");
    }
    int[][] added = new int[counts.length][];
    boolean[][] either = new boolean[counts.length][groups];
    for (int j = 0; j < counts.length; j++) {
      added[j] = counts[j].clone();
      for (int k = 0; k < added[j].length; k++) {
        added[j][k] += other.counts[j][k];
      }
      for (int group = 0; group < groups; group++) {
        either[j][group] = answered[j][group] || other.answered[j][group];
      }
    }
    return new Tally(Math.addExact(persons, other.persons), groups, added, either);
  }

  public int persons() {
    return persons;
  }

  public int items() {
    return counts.length;
  }

  int groups() {
    return groups;
  }

  /** How often each category occurs, from 0 to the highest that does. */
  public int[] counts(int item) {
    int categories = counts[item].length;
    while (categories > 0 && counts[item][categories - 1] == 0) {
      categories--;
    }
    return Arrays.copyOf(counts[item], categories);
  }

  /** For each group whether anybody of it answered anything. */
  boolean[] present() {
    boolean[] present = new boolean[groups];
    for (boolean[] item : answered) {
      include(present, item);
    }
    return present;
  }

  /** Refuses groups that no item ties to the scale. */
  void requireConnected(Set<Integer> anchors) {
    if (groups == 1 && anchors.isEmpty()) {
      return;
    }
    boolean[] tied = new boolean[groups];
    tied[0] = anchors.isEmpty();
    anchors.forEach(item -> include(tied, answered[item]));
    boolean grows = true;
    while (grows) {
      boolean[] before = tied.clone();
      for (boolean[] item : answered) {
        for (int group = 0; group < groups; group++) {
          if (tied[group] && item[group]) {
            include(tied, item);
          }
        }
      }
      grows = !Arrays.equals(before, tied);
    }
    boolean[] present = present();
    for (int group = 0; group < groups; group++) {
      if (present[group] && !tied[group]) {
        throw new Calibration.Disconnected(group);
      }
    }
  }

  private static void include(boolean[] tied, boolean[] groups) {
    for (int group = 0; group < tied.length; group++) {
      tied[group] |= groups[group];
    }
  }
}
