// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;

/**
 * Where each item's parameters are in the one vector of all of them. A slope that items share comes
 * first and is there once.
 */
final class Layout {
  private final int[][] places;
  private final boolean tied;
  private final int size;

  /**
   * @param shares for each item whether it shares its slope
   */
  Layout(List<Curve> curves, boolean[] shares) {
    places = new int[curves.size()][];
    boolean any = false;
    for (boolean share : shares) {
      any |= share;
    }
    tied = any;
    int next = any ? 1 : 0;
    for (int j = 0; j < places.length; j++) {
      places[j] = new int[curves.get(j).size()];
      for (int m = 0; m < places[j].length; m++) {
        places[j][m] = m == 0 && shares[j] ? 0 : next++;
      }
    }
    size = next;
  }

  int size() {
    return size;
  }

  /** Whether there is a shared slope, at place 0. */
  boolean tied() {
    return tied;
  }

  boolean shares(int item) {
    return tied && places[item][0] == 0;
  }

  int place(int item, int parameter) {
    return places[item][parameter];
  }

  double[] of(int item, double[] all) {
    double[] own = new double[places[item].length];
    for (int m = 0; m < own.length; m++) {
      own[m] = all[places[item][m]];
    }
    return own;
  }

  void put(int item, double[] own, double[] all) {
    for (int m = 0; m < own.length; m++) {
      all[places[item][m]] = own[m];
    }
  }
}
