// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

/**
 * A command cannot do what was asked, and the message says why and what to do about it. It ends the
 * command with one line on stderr and no stack trace.
 */
public final class Refusal extends RuntimeException {

  private final int exitCode;

  private Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What the person typed cannot be right: exit code 2. */
  public static Refusal badInput(String message) {
    return new Refusal(2, message);
  }

  /** It was right but could not be done here and now: exit code 1. */
  public static Refusal failed(String message) {
    return new Refusal(1, message);
  }

  /** The same, said otherwise. */
  public Refusal inWords(String message) {
    return new Refusal(exitCode, message);
  }

  int exitCode() {
    return exitCode;
  }
}
