// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

/** Is told how far judging has come, from the thread that judges. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (testCase, verdict, done, total) -> {};

  /**
   * A test case has been judged.
   *
   * @param done cases judged so far; the last may be fewer than {@code total}
   */
  void judged(String testCase, Verdict verdict, int done, int total);
}
