// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

/** A file or text holds no ads that can be read; the message says where and what to do. */
public final class UnreadableAds extends RuntimeException {

  /**
   * @param where the file and, where known, line and field: {@code jobs.csv:3 posted}
   */
  UnreadableAds(String where, String what) {
    super(where + ": " + what);
  }
}
