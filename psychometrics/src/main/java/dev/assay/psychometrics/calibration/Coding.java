// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serializable;
import java.util.List;

/**
 * How responses become codes that count from 0 without gaps.
 *
 * @param items the columns that are used
 * @param occurring for each of them the score categories that a code stands for, ascending
 */
record Coding(List<Integer> items, List<List<Integer>> occurring) implements Serializable {

  /** How many categories each used item has. */
  int[] categories() {
    return occurring.stream().mapToInt(List::size).toArray();
  }

  /** The codes of the responses to the used items. */
  byte[][] columns(ResponseMatrix responses) {
    byte[][] columns = new byte[items.size()][];
    for (int place = 0; place < columns.length; place++) {
      columns[place] = coded(responses.column(items.get(place)), occurring.get(place));
    }
    return columns;
  }

  private static byte[] coded(byte[] column, List<Integer> occurring) {
    if (occurring.getLast() == occurring.size() - 1) {
      return column;
    }
    byte[] codes = new byte[ResponseMatrix.HIGHEST_CATEGORY + 1];
    for (int code = 0; code < occurring.size(); code++) {
      codes[occurring.get(code)] = (byte) code;
    }
    byte[] coded = new byte[column.length];
    for (int i = 0; i < coded.length; i++) {
      coded[i] = column[i] == ResponseMatrix.MISSING ? column[i] : codes[column[i]];
    }
    return coded;
  }
}
