// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests at once: of those called significant at level q, a share of q is expected to be false
 * (Benjamini and Hochberg, <i>Journal of the Royal Statistical Society B</i> 57, 1995).
 */
final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** Adjusted p-values, to be held against q, in the order given. */
  static double[] adjusted(double[] p) {
    List<Integer> fromLargest =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .toList();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int i = 0; i < p.length; i++) {
      int at = fromLargest.get(i);
      least = Math.min(least, p[at] * p.length / (p.length - i));
      adjusted[at] = least;
    }
    return adjusted;
  }
}
