// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.time.Duration;

/**
 * How long and how much a conversation may take.
 *
 * @param silence the longest wait for the next sign of life: the head of an answer, then each piece
 * @param total the longest wait for the end of the answer
 * @param mostBytes of an answer as it travels, frames included
 */
public record ChatLimits(Duration connect, Duration silence, Duration total, int mostBytes) {

  /** For somebody who waits in front of a page. */
  public static final ChatLimits USUAL =
      new ChatLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), 4 * 1024 * 1024);

  public ChatLimits {
    if (!connect.isPositive() || !silence.isPositive() || !total.isPositive() || mostBytes < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }

  /** Whether a wait from the beginning meets the limit of silence, and not that of all time. */
  boolean silenceFirst() {
    return silence.compareTo(total) <= 0;
  }

  public ChatLimits withSilence(Duration value) {
    return new ChatLimits(connect, value, total, mostBytes);
  }

  public ChatLimits withTotal(Duration value) {
    return new ChatLimits(connect, silence, value, mostBytes);
  }

  public ChatLimits withMostBytes(int value) {
    return new ChatLimits(connect, silence, total, value);
  }
}
