// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.suite.TestResult.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * One run of a suite against one version.
 *
 * @param tests in the order in which they ended
 * @param console what the tests printed, within bounds
 * @param time processor time
 */
public record SuiteRun(Ending ending, List<TestResult> tests, String console, Duration time) {

  /** How the process came to its end. */
  public enum Ending {
    /** It ran all tests and said so. */
    DONE,
    /** It ended before it said that all tests were done. */
    EARLY,
    TIME,
    MEMORY,
    OUTPUT
  }

  public SuiteRun {
    tests = List.copyOf(tests);
  }

  /** How many tests were executed. */
  public long executed() {
    return tests.stream().filter(test -> test.outcome() != Outcome.SKIPPED).count();
  }

  /** The tests that failed. */
  public List<TestResult> failed() {
    return tests.stream().filter(test -> test.outcome() == Outcome.FAILED).toList();
  }

  /** It ran to its end and executed nothing: such a run says nothing of a version. */
  public boolean empty() {
    return ending == Ending.DONE && executed() == 0;
  }

  /** It ran to its end, executed something, and nothing failed. */
  public boolean passed() {
    return ending == Ending.DONE && executed() > 0 && failed().isEmpty();
  }

  /** It objects to the version. */
  boolean objects() {
    return !passed() && !empty();
  }
}
