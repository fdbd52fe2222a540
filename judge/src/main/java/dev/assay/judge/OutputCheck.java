// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.TestCase;
import java.io.IOException;
import java.util.OptionalDouble;

/** Says whether a program's output is right. */
interface OutputCheck {

  /**
   * Checks an output.
   *
   * @throws CheckFault when the check itself failed: the package's fault or ours
   */
  Finding check(TestCase test, byte[] output) throws CheckFault, IOException, InterruptedException;

  /**
   * What a check found.
   *
   * @param line of the answer where it and the output part, from 1; 0 when that is not known
   * @param share whether {@code score} is a part of what the case is worth
   */
  record Finding(
      boolean right, String note, int line, OptionalDouble score, boolean share, String message) {
    static Finding wrong(String note) {
      return new Finding(false, note, 0, OptionalDouble.empty(), false, "");
    }

    static Finding accepted() {
      return new Finding(true, "", 0, OptionalDouble.empty(), false, "");
    }
  }

  /** The check failed. */
  final class CheckFault extends Exception {
    private static final long serialVersionUID = 1L;

    CheckFault(String message) {
      super(message);
    }
  }
}
