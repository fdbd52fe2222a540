// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.shortlist.Standing.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who of a test is at work or being graded: the part of the shortlist that asks for itself again,
 * so that it reads no score.
 *
 * @param invited how many have not begun
 */
public record UnderwayView(UUID test, List<Standing> people, long invited, Instant now) {

  /**
   * @param unscored everybody invited who has no score
   */
  static UnderwayView of(UUID test, List<Standing> unscored, Instant now) {
    return new UnderwayView(
        test,
        unscored.stream()
            .filter(one ->
                one.progress() instanceof Progress.Running
                    || one.progress() instanceof Progress.Grading)
            .toList(),
        unscored.stream().filter(one -> one.progress() instanceof Progress.Invited).count(),
        now);
  }

  /** Whether somebody has handed in and waits for a grader. */
  public boolean waitsForGraders() {
    return people.stream().anyMatch(one -> one.progress() instanceof Progress.Grading);
  }
}
