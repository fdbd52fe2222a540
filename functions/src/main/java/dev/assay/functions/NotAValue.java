// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

/** Text that is not JSON, or JSON that is not of the type it should be. */
public final class NotAValue extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;

  NotAValue(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Where in the text, from 1. */
  public int line() {
    return line;
  }

  Mistake mistake() {
    return new Mistake(line, String.valueOf(getMessage()));
  }
}
