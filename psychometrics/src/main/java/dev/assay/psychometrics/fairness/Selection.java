// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

/**
 * How many of a group were selected.
 *
 * @param group its name, as the caller has it
 * @param total how many there were; at least one
 */
public record Selection(String group, int selected, int total) {

  public Selection {
    if (total < 1 || selected < 0 || selected > total) {
      throw new IllegalArgumentException(
          group + ": " + selected + " selected of " + total + " persons");
    }
  }

  /** The share that was selected. */
  public double rate() {
    return (double) selected / total;
  }

  int left() {
    return total - selected;
  }
}
