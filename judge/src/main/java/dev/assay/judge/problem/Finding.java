// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

/**
 * Something about a package that its author should know.
 *
 * @param file path inside the package
 * @param line from 1; 0 when it is about the file as a whole
 */
public record Finding(Severity severity, String file, int line, String message) {

  /** Whether the package can be judged in spite of it. */
  public enum Severity {
    /** The package cannot be judged, or not rightly. */
    ERROR,
    /** The package can be judged; its author probably meant something else. */
    WARNING
  }

  /** {@code file:line: message}, as compilers print it. */
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return severity == Severity.WARNING ? where + ": warning: " + message : where + ": " + message;
  }
}
