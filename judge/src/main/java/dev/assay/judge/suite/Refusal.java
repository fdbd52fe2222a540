// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import java.util.List;

/** A suite that does not compile. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<TestResult> problems;

  Refusal(List<TestResult> problems) {
    super("it does not compile");
    this.problems = List.copyOf(problems);
  }

  List<TestResult> problems() {
    return problems;
  }
}
