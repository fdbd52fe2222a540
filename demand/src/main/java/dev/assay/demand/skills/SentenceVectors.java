// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import java.util.List;

/** Turns sentences into vectors of length 1, close together where they mean alike. */
@FunctionalInterface
public interface SentenceVectors {

  /**
   * One vector a sentence, in their order.
   *
   * @throws Unavailable when there are none on this machine
   */
  List<float[]> of(List<String> sentences);

  /** What makes the vectors does not run on this machine. */
  final class Unavailable extends RuntimeException {
    public Unavailable(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
