// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

/** Why Spark failed, for people: it wraps causes in causes, and messages hold whole traces. */
final class SparkFailure {
  private SparkFailure() {}

  /** The first line of the innermost message. */
  static String line(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }
}
