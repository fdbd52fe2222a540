// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import java.util.List;

/** Turns sentences into vectors of length 1, close together where they mean alike. */
@FunctionalInterface
public interface SentenceVectors {

  /** One vector a sentence, in their order. */
  List<float[]> of(List<String> sentences);
}
