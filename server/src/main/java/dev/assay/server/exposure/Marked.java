// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What one sitting reached, by item.
 *
 * @param items those that have marks
 */
record Marked(Map<ItemHash, Mark> items) {

  Marked {
    items = Map.copyOf(items);
  }

  /**
   * @param share of full marks, 0 to 1
   * @param category the score category, from 0
   */
  record Mark(double share, int category) {}

  /** Sittings by items; what has no marks is missing. */
  static ResponseMatrix matrix(List<ItemHash> form, List<Marked> sittings) {
    byte[][] columns = new byte[form.size()][sittings.size()];
    for (int j = 0; j < columns.length; j++) {
      Arrays.fill(columns[j], ResponseMatrix.MISSING);
      for (int i = 0; i < sittings.size(); i++) {
        Mark mark = sittings.get(i).items().get(form.get(j));
        if (mark != null) {
          columns[j][i] = (byte) mark.category();
        }
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  boolean holds(List<ItemHash> form) {
    return items.keySet().containsAll(form);
  }
}
