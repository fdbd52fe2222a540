// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import java.util.List;

/**
 * How alike several forms have to be.
 *
 * @param overlap how many items any two forms may share
 * @param abilities at which their information should be the same
 */
record Alike(int forms, int overlap, List<Double> abilities) {

  Alike {
    abilities = List.copyOf(abilities);
    if (forms < 2 || overlap < 0) {
      throw new IllegalArgumentException("2 forms or more, an overlap of 0 or more");
    }
  }

  /** How many pairs of forms there are. */
  double pairs() {
    return forms * (forms - 1) / 2.0;
  }

  /** The largest difference in information between two forms, at any of the abilities. */
  double difference(List<Form> all) {
    double largest = 0;
    for (double theta : abilities) {
      var range = all.stream().mapToDouble(form -> form.information(theta)).summaryStatistics();
      largest = Math.max(largest, range.getMax() - range.getMin());
    }
    return largest;
  }
}
