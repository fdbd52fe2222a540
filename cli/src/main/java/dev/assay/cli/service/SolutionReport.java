// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import dev.assay.judge.service.ServiceMarks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one labelled solution.
 *
 * @param item the folder's name
 * @param solution its path in the item
 * @param ended {@code probed}, {@code not-built}, {@code not-ready} or {@code JE}
 * @param groups what of the probes passed
 * @param marks empty when the fault is ours
 * @param agrees whether it keeps its promise; empty when it could not be tried here
 * @param log what the service wrote
 * @param detail what does not agree, or why it could not be tried
 */
public record SolutionReport(
    String item,
    String solution,
    String starter,
    String ended,
    List<GroupCount> groups,
    Optional<ServiceMarks> marks,
    Optional<Boolean> agrees,
    Duration boot,
    Duration time,
    String log,
    String detail) {

  public SolutionReport {
    groups = List.copyOf(groups);
  }

  /** The same, of a service that was started. */
  SolutionReport with(List<GroupCount> counts, Duration booted, String written) {
    return new SolutionReport(
        item, solution, starter, ended, counts, marks, agrees, booted, time, written, detail);
  }

  /** The same, having taken this long. */
  SolutionReport took(Duration duration) {
    return new SolutionReport(
        item, solution, starter, ended, groups, marks, agrees, boot, duration, log, detail);
  }
}
