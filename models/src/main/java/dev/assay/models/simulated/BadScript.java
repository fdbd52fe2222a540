// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

/** A file of answers is not one; the message names the file and the field. */
public final class BadScript extends RuntimeException {
  public BadScript(String message) {
    super(message);
  }
}
