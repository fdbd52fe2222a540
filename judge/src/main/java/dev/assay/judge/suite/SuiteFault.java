// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

/** A fault of ours or of the item: never the suite's, and never a grade. */
public final class SuiteFault extends Exception {
  private static final long serialVersionUID = 1L;

  SuiteFault(String message) {
    super(message);
  }

  SuiteFault(String message, Throwable cause) {
    super(message, cause);
  }
}
