// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What suites are judged by.
 *
 * @param sample the correct version that candidates may try their suite on
 * @param correct every version that does what the specification says, the sample included
 * @param faulty versions that break it, each in one way
 * @param services that a version consists of, on the loopback beside the suite; none where a
 *     version is a program that the suite calls
 * @param time processor time of one run of a suite
 * @param memoryBytes memory of one run
 */
public record Subject(
    Framework framework,
    Version sample,
    List<Version> correct,
    List<Version> faulty,
    List<ServedPart> services,
    Duration time,
    long memoryBytes) {

  public Subject {
    if (!correct.contains(sample) || faulty.isEmpty()) {
      throw new IllegalArgumentException(
          "A subject has its sample among the correct versions, and faults");
    }
    correct = List.copyOf(correct);
    faulty = List.copyOf(faulty);
    services = List.copyOf(services);
  }

  /** Whether versions run as services beside the suite. */
  boolean served() {
    return !services.isEmpty();
  }

  /** All versions, correct before faulty. */
  List<Version> versions() {
    List<Version> all = new ArrayList<>(correct);
    all.addAll(faulty);
    return all;
  }

  /**
   * The versions in the order in which they are run: as many runs of correct ones as of faulty
   * ones, each correct one at least once.
   */
  List<Version> order(long seed) {
    List<Version> order = new ArrayList<>(faulty);
    int runs = Math.max(correct.size(), faulty.size());
    for (int i = 0; i < runs; i++) {
      order.add(correct.get(i % correct.size()));
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
