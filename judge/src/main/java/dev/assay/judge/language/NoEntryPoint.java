// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

/** A program compiled but has nowhere to start; the message tells its author. */
public final class NoEntryPoint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoEntryPoint(String message) {
    super(message);
  }
}
