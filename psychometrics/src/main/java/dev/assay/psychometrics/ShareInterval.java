// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * A share of independent tries with its interval of 95 % (Wilson, <i>Journal of the American
 * Statistical Association</i> 22, 1927, 209-212), which is good near 0 and 1 as well. Where a try
 * can reach a part, it is wider than needed: a share between 0 and 1 varies at most as right or
 * wrong does.
 *
 * @param share 0 to 1
 */
public record ShareInterval(double share, double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * @param reached how many tries reached it; parts are summed
   * @param tries 1 or more
   */
  public static ShareInterval of(double reached, int tries) {
    if (tries < 1 || !(reached >= 0 && reached <= tries)) {
      throw new IllegalArgumentException("cannot reach " + reached + " of " + tries);
    }
    double share = reached / tries;
    double spread = Z * Z / tries;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z * Math.sqrt((share * (1 - share) + spread / 4) / tries) / (1 + spread);
    return new ShareInterval(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
