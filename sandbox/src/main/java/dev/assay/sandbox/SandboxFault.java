// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

/** The sandbox failed at its own work: a fault of ours, never of the program in the cell. */
public final class SandboxFault extends Exception {

  private static final long serialVersionUID = 1L;

  public SandboxFault(String message) {
    super(message);
  }

  public SandboxFault(String message, Throwable cause) {
    super(message, cause);
  }
}
