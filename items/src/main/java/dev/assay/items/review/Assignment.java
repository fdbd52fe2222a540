// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which comment counts for which defect: one comment for one defect, and together as much as
 * possible. Exact, by going through the comments with the best value of every set of defects that
 * can have been hit so far: a review has few comments and an item fewer defects.
 *
 * @param counts whether each comment counts at all
 */
record Assignment(ReviewKey key, List<Boolean> counts) {
  private static final int NONE = -1;

  /** The defect of each comment, in their order. */
  List<Optional<Defect>> best(List<Comment> comments) {
    int sets = 1 << key.defects().size();
    double[] value = new double[sets];
    Arrays.fill(value, Double.NEGATIVE_INFINITY);
    value[0] = 0;
    List<int[]> taken = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      int[] choice = new int[sets];
      Arrays.fill(choice, NONE);
      taken.add(choice);
      if (counts.get(i)) {
        take(comments.get(i), value, choice);
      }
    }
    return followed(taken, largest(value));
  }

  /** Improves every set of defects by what this one comment can add to it. */
  private void take(Comment comment, double[] value, int[] choice) {
    double[] before = value.clone();
    for (int d = 0; d < key.defects().size(); d++) {
      Defect defect = key.defects().get(d);
      if (!key.near(defect, comment.place())) {
        continue;
      }
      double gain = ReviewScore.value(defect, defect.isCalled(comment.category()));
      for (int set = 0; set < value.length; set++) {
        boolean with = (set & 1 << d) != 0;
        if (with && before[set & ~(1 << d)] + gain > value[set]) {
          value[set] = before[set & ~(1 << d)] + gain;
          choice[set] = d;
        }
      }
    }
  }

  private static int largest(double[] value) {
    int best = 0;
    for (int set = 1; set < value.length; set++) {
      if (value[set] > value[best]) {
        best = set;
      }
    }
    return best;
  }

  private List<Optional<Defect>> followed(List<int[]> taken, int end) {
    List<Optional<Defect>> hit =
        new ArrayList<>(Collections.nCopies(taken.size(), Optional.empty()));
    int set = end;
    for (int i = taken.size() - 1; i >= 0; i--) {
      int defect = taken.get(i)[set];
      if (defect != NONE) {
        hit.set(i, Optional.of(key.defects().get(defect)));
        set &= ~(1 << defect);
      }
    }
    return hit;
  }
}
