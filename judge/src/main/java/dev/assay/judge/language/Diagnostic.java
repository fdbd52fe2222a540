// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

/**
 * What a compiler says of one of the candidate's lines.
 *
 * @param line from 1
 * @param column from 1; 0 when the compiler does not say
 */
public record Diagnostic(String file, int line, int column, String message) {

  /** {@code file:line: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
