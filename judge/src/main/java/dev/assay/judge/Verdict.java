// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

/** What the judge says of a program. The set is closed. */
public enum Verdict {
  /** Accepted. */
  AC("accepted"),
  /** Wrong answer. */
  WA("wrong answer"),
  /** Time limit exceeded. */
  TLE("time limit exceeded"),
  /** Memory limit exceeded. */
  MLE("memory limit exceeded"),
  /** Output limit exceeded. */
  OLE("output limit exceeded"),
  /** Run-time error: the program ended by a signal or with a status other than 0. */
  RTE("run-time error"),
  /** Compile error: there is no program to run. */
  CE("compile error"),
  /** Judge error: our fault or the package's, never the candidate's. It never carries a score. */
  JE("judge error");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The verdict in words, in the middle of a sentence. */
  public String words() {
    return words;
  }

  /** Whether the program passed. */
  public boolean accepted() {
    return this == AC;
  }

  /**
   * The verdict as problem packages name it. They know AC, WA, TLE and RTE: a program stopped for
   * its memory or its output has, for them, a run-time error.
   */
  public Verdict inPackages() {
    return this == MLE || this == OLE ? RTE : this;
  }
}
