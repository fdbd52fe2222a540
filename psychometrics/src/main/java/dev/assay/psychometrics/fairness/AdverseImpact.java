// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Selection rates held against the highest: the four-fifths rule of the Uniform Guidelines on
 * Employee Selection Procedures (29 CFR 1607.4 D, 1978), with what says whether the numbers are
 * large enough to mean anything. A flag is a reason to look, not a verdict.
 *
 * @param selection the group's own counts
 * @param reference the group with the highest rate; of several the largest
 * @param ratio the group's rate by the reference's; 1 when nobody was selected at all
 * @param flagged whether the ratio is below four fifths
 * @param turns whether one selection moved between the two groups would turn the flag (the
 *     Guidelines' Questions and Answers, 21, 1979)
 * @param small whether an expected count is below 5, so that only the exact test counts
 * @param fisher Fisher's exact test, two-sided: the chance of a difference so large by luck
 * @param zTest the same by the normal distribution; empty when {@code small}
 */
public record AdverseImpact(
    Selection selection,
    Selection reference,
    double ratio,
    boolean flagged,
    boolean turns,
    boolean small,
    double fisher,
    OptionalDouble zTest) {
  private static final double FEWEST_EXPECTED = 5;

  /**
   * Every group against the one with the highest rate, which is in the answer as well, in the order
   * given.
   *
   * @throws IllegalArgumentException when there are no groups
   */
  public static List<AdverseImpact> of(List<Selection> groups) {
    Selection reference =
        groups.stream()
            .max(Comparator.comparingDouble(Selection::rate).thenComparingInt(Selection::total))
            .orElseThrow(() -> new IllegalArgumentException("there are no groups"));
    return groups.stream().map(group -> of(group, reference)).toList();
  }

  private static AdverseImpact of(Selection group, Selection reference) {
    boolean flagged = fourFifths(group, reference);
    if (group.equals(reference)) {
      return new AdverseImpact(group, reference, 1, false, false, false, 1, OptionalDouble.empty());
    }
    TwoByTwo table = new TwoByTwo(group, reference);
    boolean small = table.fewestExpected() < FEWEST_EXPECTED;
    return new AdverseImpact(
        group,
        reference,
        ratio(group, reference),
        flagged,
        turns(group, reference, flagged),
        small,
        table.fisher(),
        small ? OptionalDouble.empty() : OptionalDouble.of(table.zTest()));
  }

  private static boolean turns(Selection group, Selection reference, boolean flagged) {
    int moved = flagged ? 1 : -1;
    int more = group.selected() + moved;
    int fewer = reference.selected() - moved;
    if (more < 0 || more > group.total() || fewer < 0 || fewer > reference.total()) {
      return false;
    }
    Selection groupThen = new Selection(group.group(), more, group.total());
    Selection referenceThen = new Selection(reference.group(), fewer, reference.total());
    return fourFifths(groupThen, referenceThen) != flagged;
  }

  /** In whole numbers, so that four fifths exactly are not below four fifths. */
  private static boolean fourFifths(Selection group, Selection reference) {
    return 5L * group.selected() * reference.total() < 4L * reference.selected() * group.total();
  }

  private static double ratio(Selection group, Selection reference) {
    return reference.selected() == 0 ? 1 : group.rate() / reference.rate();
  }
}
