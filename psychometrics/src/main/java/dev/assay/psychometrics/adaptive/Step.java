// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

/** What comes next in an adaptive test. */
public sealed interface Step {

  /**
   * Show an item.
   *
   * @param item its position in the bank
   */
  record Ask(int item) implements Step {}

  /** It is over. */
  record Stop(Reason reason) implements Step {}

  /** Why a test is over. */
  enum Reason {
    /** All items that were to be shown have been. */
    LENGTH,
    /** The standard error is small enough. */
    PRECISE,
    /** The person is surely on one side of the cut. */
    DECIDED,
    /** No item fits into the minutes that are left. */
    TIME,
    /** No item is left that may be shown. */
    BANK
  }
}
