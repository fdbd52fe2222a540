// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

/**
 * An input of a package that one of the package's own input validators does not confirm.
 *
 * @param path of the input from the package root
 * @param validator its name
 * @param message why, as far as it said
 */
public record InputFinding(String path, String validator, String message) {

  /** One line for the author. */
  @Override
  public String toString() {
    return "%s: refused by input validator '%s': %s".formatted(path, validator, message);
  }
}
