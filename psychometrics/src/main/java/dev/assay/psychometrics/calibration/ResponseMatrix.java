// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Who reached which score category on which item: persons by items. Immutable.
 *
 * <p>Kept item by item, one byte a response, so that a million persons by two hundred items take
 * 200 MB.
 */
public final class ResponseMatrix {
  /** Not given to this person, or not reached: says nothing about the person. */
  public static final byte MISSING = -1;

  /** Categories count from 0 to this at most. */
  public static final int HIGHEST_CATEGORY = 20;

  private final byte[][] columns;
  private final int persons;

  private ResponseMatrix(byte[][] columns, int persons) {
    this.columns = columns;
    this.persons = persons;
  }

  /**
   * @param columns one array an item, one category a person, {@link #MISSING} for none; not copied:
   *     the caller leaves them alone from here on
   * @throws IllegalArgumentException when they differ in length or hold something else
   */
  public static ResponseMatrix ofColumns(byte[][] columns) {
    int persons = columns.length == 0 ? 0 : columns[0].length;
    for (byte[] column : columns) {
      if (column.length != persons) {
        throw new IllegalArgumentException("items differ in their number of persons");
      }
      for (byte category : column) {
        if (category < MISSING || category > HIGHEST_CATEGORY) {
          throw new IllegalArgumentException("not a category: " + category);
        }
      }
    }
    return new ResponseMatrix(columns, persons);
  }

  public int persons() {
    return persons;
  }

  public int items() {
    return columns.length;
  }

  /** The category, or {@link #MISSING}. */
  public byte at(int person, int item) {
    return columns[item][person];
  }

  /** The same persons and some of the items. */
  public ResponseMatrix columns(List<Integer> items) {
    byte[][] some = items.stream().map(j -> columns[j]).toArray(byte[][]::new);
    return new ResponseMatrix(some, persons);
  }

  /** One person's categories, item by item. */
  public byte[] categoriesOf(int person) {
    byte[] own = new byte[columns.length];
    for (int j = 0; j < own.length; j++) {
      own[j] = columns[j][person];
    }
    return own;
  }

  /** How often each category occurs, from 0 to the highest that does. */
  public int[] counts(int item) {
    int[] counts = new int[HIGHEST_CATEGORY + 1];
    int highest = -1;
    for (byte category : columns[item]) {
      if (category != MISSING) {
        counts[category]++;
        highest = Math.max(highest, category);
      }
    }
    return Arrays.copyOf(counts, highest + 1);
  }

  /** How many items a person answered. */
  public int answered(int person) {
    int answered = 0;
    for (byte[] column : columns) {
      if (column[person] != MISSING) {
        answered++;
      }
    }
    return answered;
  }

  byte[] column(int item) {
    return columns[item];
  }
}
