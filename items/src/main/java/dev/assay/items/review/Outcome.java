// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

/** What became of a comment. */
public sealed interface Outcome {

  /**
   * It counts for a defect.
   *
   * @param called whether its category is one the defect goes by
   */
  record Hit(Defect defect, boolean called) implements Outcome {}

  /** It is on a defect that another comment counts for already: neutral. */
  record Repeat(Defect defect) implements Outcome {}

  /** It is on a decoy. */
  record FalseAlarm(Decoy decoy) implements Outcome {}

  /**
   * It is on neither.
   *
   * @param costs whether it is one too many of its kind and counts as a false alarm
   */
  record Unexpected(boolean costs) implements Outcome {}

  /** It has no words, or marks lines that are not there: it does not count. */
  record Void() implements Outcome {}
}
