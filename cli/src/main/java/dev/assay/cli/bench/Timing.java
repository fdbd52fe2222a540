// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.util.List;
import java.util.concurrent.Callable;

/** Wall clock of a piece of work, and what stands for many of them. */
final class Timing {
  private Timing() {}

  static double millis(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return (System.nanoTime() - began) / 1e6;
  }

  /** The upper one of the two in the middle of an even number. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
