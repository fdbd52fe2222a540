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
 * @param sample the version that candidates may try their suite on: a correct one, or the faulty
 *     one where a suite is to demonstrate what is wrong with it
 * @param correct every version that does what the specification says
 * @param faulty versions that break it
 * @param runs of each faulty version, all of which have to fail for it to be caught
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
    int runs,
    List<ServedPart> services,
    Duration time,
    long memoryBytes) {

  public Subject {
    if (correct.isEmpty() || faulty.isEmpty() || runs < 1) {
      throw new IllegalArgumentException("A subject has correct versions and faults to run");
    }
    if (!correct.contains(sample) && !faulty.contains(sample)) {
      throw new IllegalArgumentException("The sample is none of the versions: " + sample.name());
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
    List<Version> order = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      order.addAll(faulty);
    }
    int correctRuns = Math.max(correct.size(), order.size());
    for (int i = 0; i < correctRuns; i++) {
      order.add(correct.get(i % correct.size()));
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
