// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom the test cannot tell apart. A band begins with the best person not yet in one and holds
 * those after whom that person is not surely above (banding by the standard error of the
 * difference: Cascio, Outtz, Zedeck and Goldstein, <i>Human Performance</i> 4, 1991). Within a band
 * decide by something other than the score.
 */
public final class TieBands {
  /** A difference that is at least this likely is one. */
  public static final double SURE = 0.8;

  private TieBands() {}

  /**
   * @param order persons, best first
   * @param sure from 0.5 to below 1
   * @return the number of each one's band, in that order, from 1
   */
  public static List<Integer> of(Pool pool, List<Integer> order, double sure) {
    if (!(sure >= 0.5 && sure < 1)) {
      throw new IllegalArgumentException("sure is from 0.5 to below 1, not " + sure);
    }
    List<Integer> bands = new ArrayList<>();
    int band = 0;
    int leader = -1;
    for (int person : order) {
      if (leader < 0 || pool.above(leader, person) >= sure) {
        leader = person;
        band++;
      }
      bands.add(band);
    }
    return List.copyOf(bands);
  }

  /**
   * Whether a chance says neither yes nor no: a decision that could as well have been the other.
   */
  public static boolean open(double chance, double sure) {
    return chance < sure && chance > 1 - sure;
  }
}
