// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

/** Recorded answers that cannot be taken; the message names the file and what is wrong with it. */
public final class BadRecording extends Exception {
  private static final long serialVersionUID = 1L;

  BadRecording(String where, String what) {
    super(where + ": " + what);
  }
}
