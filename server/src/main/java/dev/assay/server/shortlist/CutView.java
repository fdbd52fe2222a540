// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.List;
import java.util.UUID;

/**
 * What would come of another cut, before it is saved.
 *
 * @param from the cut as it is
 * @param to the cut looked at; the likelihoods are of being above it
 * @param above those whose estimate is above it, best first
 * @param rising those who would come above it
 * @param falling those who would come below it
 * @param expected how many are truly above it, as far as we can tell
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
    double expected) {

  /**
   * @param ranked everybody with a score, held against the cut looked at
   */
  static CutView of(UUID test, String name, double from, double to, List<Standing> ranked) {
    return new CutView(
        test,
        name,
        from,
        to,
        ranked.size(),
        ranked.stream().filter(one -> isAbove(one, to)).toList(),
        ranked.stream().filter(one -> isAbove(one, to) && !isAbove(one, from)).toList(),
        ranked.stream().filter(one -> !isAbove(one, to) && isAbove(one, from)).toList(),
        ranked.stream().mapToDouble(CutView::likelihood).sum());
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
