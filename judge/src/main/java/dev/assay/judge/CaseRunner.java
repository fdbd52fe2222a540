// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.TestCase;

/** Judges one program on single test cases. */
@FunctionalInterface
interface CaseRunner {
  /** Runs the program on a case; whatever goes wrong on our side is a JE, never an exception. */
  CaseResult judge(TestCase test) throws InterruptedException;
}
