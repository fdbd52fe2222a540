// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

/**
 * Data of a package that its own validators treat otherwise than the package promises.
 *
 * @param path of the input or the output from the package root
 * @param message what happened
 */
public record ValidatorFinding(String path, String message) {

  /** One line for the author. */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
