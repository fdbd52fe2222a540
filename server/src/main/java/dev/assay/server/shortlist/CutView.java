// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.fairness.ImpactPanel;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * What would come of another cut, before it is saved.
 *
 * @param from the cut as it is
 * @param to the cut looked at; the likelihoods are of being above it
 * @param above those whose estimate is above it, best first
 * @param rising those who would come above it
 * @param falling those who would come below it
 * @param expected how many are truly above it, as far as we can tell
 * @param before what taking everybody above the cut means for groups as it is
 * @param after the same with the cut looked at
 */
public record CutView(
    UUID test,
    String name,
    double from,
    double to,
    int scored,
    List<Standing> above,
    List<Standing> rising,
    List<Standing> falling,
    double expected,
    ImpactPanel before,
    ImpactPanel after) {

  /**
   * @param ranked everybody with a score, best first, held against the cut looked at
   * @param impact what taking the best so many means for groups
   */
  static CutView of(
      UUID test,
      String name,
      double from,
      double to,
      List<Standing> ranked,
      IntFunction<ImpactPanel> impact) {
    return new CutView(
        test,
        name,
        from,
        to,
        ranked.size(),
        ranked.stream().filter(one -> isAbove(one, to)).toList(),
        ranked.stream().filter(one -> isAbove(one, to) && !isAbove(one, from)).toList(),
        ranked.stream().filter(one -> !isAbove(one, to) && isAbove(one, from)).toList(),
        ranked.stream().mapToDouble(CutView::likelihood).sum(),
        impact.apply(countAbove(ranked, from)),
        impact.apply(countAbove(ranked, to)));
  }

  private static int countAbove(List<Standing> ranked, double cut) {
    return (int) ranked.stream().filter(one -> isAbove(one, cut)).count();
  }

  /** How likely somebody is above the cut looked at. */
  public static double likelihood(Standing one) {
    return one.scored().orElseThrow().score().aboveCut();
  }

  private static boolean isAbove(Standing one, double cut) {
    return ShortlistView.ability(one).theta() > cut;
  }

  public boolean moves() {
    return from != to;
  }
}
