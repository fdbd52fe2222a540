// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

/**
 * One option of a choice item: who takes it.
 *
 * @param option the author's name for it
 * @param chosen by how many
 * @param correlation between choosing it and the share of points on the other items: that of the
 *     key is above 0, that of a good distractor below
 */
public record OptionLine(String option, boolean key, int chosen, Figure correlation) {

  /** Whether it is wrong, and more able people take it more often. */
  boolean misleads() {
    return !key && correlation.value().filter(found -> found > ItemLine.LITTLE).isPresent();
  }

  /** Whether it is wrong, and nobody takes it though many could have. */
  boolean untaken() {
    return !key && chosen == 0 && correlation.missing() == 0;
  }
}
