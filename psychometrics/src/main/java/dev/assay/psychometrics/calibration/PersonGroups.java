// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Arrays;
import java.util.Set;

/**
 * Which group each person is in.
 *
 * @param of the group of each person, from 0
 * @param count how many groups there are
 */
record PersonGroups(int[] of, int count) {

  static PersonGroups one(int persons) {
    return new PersonGroups(new int[persons], 1);
  }

  static PersonGroups of(int[] groupOf) {
    int highest = 0;
    for (int group : groupOf) {
      if (group < 0) {
        throw new IllegalArgumentException("groups count from 0");
      }
      highest = Math.max(highest, group);
    }
    return new PersonGroups(groupOf.clone(), highest + 1);
  }

  /** For each item and group whether anybody of it answered. */
  private boolean[][] answered(ResponseMatrix responses) {
    boolean[][] answered = new boolean[responses.items()][count];
    for (int j = 0; j < answered.length; j++) {
      byte[] column = responses.column(j);
      for (int i = 0; i < column.length; i++) {
        answered[j][of[i]] |= column[i] != ResponseMatrix.MISSING;
      }
    }
    return answered;
  }

  /** For each group whether anybody of it answered anything. */
  boolean[] present(ResponseMatrix responses) {
    boolean[] present = new boolean[count];
    for (boolean[] item : answered(responses)) {
      for (int group = 0; group < count; group++) {
        present[group] |= item[group];
      }
    }
    return present;
  }

  /** Refuses groups that no item ties to the scale. */
  void requireConnected(ResponseMatrix responses, Set<Integer> anchors) {
    if (count == 1 && anchors.isEmpty()) {
      return;
    }
    boolean[][] answered = answered(responses);
    boolean[] tied = new boolean[count];
    tied[0] = anchors.isEmpty();
    anchors.forEach(item -> include(tied, answered[item]));
    boolean grows = true;
    while (grows) {
      boolean[] before = tied.clone();
      for (boolean[] item : answered) {
        for (int group = 0; group < count; group++) {
          if (tied[group] && item[group]) {
            include(tied, item);
          }
        }
      }
      grows = !Arrays.equals(before, tied);
    }
    boolean[] present = present(responses);
    for (int group = 0; group < count; group++) {
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
