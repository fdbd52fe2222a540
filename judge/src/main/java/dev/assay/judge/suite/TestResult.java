// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

/**
 * What came of one test, as the suite's own process told it.
 *
 * @param file the candidate's file, empty when it is not known
 * @param line from 1, where it failed; 0 when it is not known
 * @param message why it failed, empty when it did not
 */
public record TestResult(String name, Outcome outcome, String file, int line, String message) {

  /** How a test ended. */
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }
}
