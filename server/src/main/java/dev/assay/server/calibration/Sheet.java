// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One attempt as calibration takes it.
 *
 * @param version of the test that was sat
 * @param seniority of the test
 * @param submitted when it was handed in
 * @param categories reached, by item; what was not reached, or has no grade through our fault, is
 *     not in it
 */
public record Sheet(
    UUID attempt,
    UUID invitation,
    UUID version,
    Seniority seniority,
    Instant submitted,
    Map<ItemHash, Integer> categories) {
  public Sheet {
    categories = Map.copyOf(categories);
  }

  /** People by items; what is not on a sheet is missing. */
  public static ResponseMatrix matrix(List<ItemHash> form, List<Sheet> sheets) {
    byte[][] columns = new byte[form.size()][sheets.size()];
    for (int j = 0; j < columns.length; j++) {
      Arrays.fill(columns[j], ResponseMatrix.MISSING);
      for (int i = 0; i < sheets.size(); i++) {
        Integer category = sheets.get(i).categories().get(form.get(j));
        if (category != null) {
          columns[j][i] = category.byteValue();
        }
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }
}
