// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is said before it counts, and how the invitation stands: the welcome page for programs.
 *
 * @param stage {@code open}, {@code running}, {@code finished} or {@code declined}
 * @param minutes with the candidate's own factor
 * @param testMinutes of everybody
 * @param navigation {@code free}, or {@code linear}: one after the other, without return
 * @param adapts about how many questions are chosen by the answers so far; none where everybody
 *     gets the same
 * @param aiPolicy whether AI assistants may help: {@code off}, {@code allowed} or {@code measured}
 * @param startUntil when the invitation ends
 * @param deadline of a test that was started
 * @param parts what is in it, by item type
 * @param practice whether there are practice items
 * @param requests what was asked of the team
 */
record Briefing(
    String organisation,
    String test,
    String candidate,
    String stage,
    long minutes,
    long testMinutes,
    String navigation,
    Optional<Adapts> adapts,
    String aiPolicy,
    Instant startUntil,
    Optional<Instant> deadline,
    List<Part> parts,
    Sentences sentences,
    boolean practice,
    List<Asked> requests) {

  /**
   * @param about how many questions are expected
   * @param most how many there can be
   */
  record Adapts(int about, int most) {}

  /**
   * @param items how many there are, or are expected to be
   * @param counts how marks are earned
   * @param how how such items work
   */
  record Part(String type, long items, String counts, String how) {}

  /** The words of the welcome page. */
  record Sentences(
      String time,
      String counts,
      String moving,
      String help,
      String saved,
      String recorded,
      String asking) {}

  /** A request to the team and, once given, its answer. */
  record Asked(String kind, String message, Instant at, Optional<String> answer) {}

  static List<Asked> asked(List<Requests.Asked> requests) {
    return requests.stream()
        .map(one -> new Asked(one.what().key(), one.message(), one.at(), one.answer()))
        .toList();
  }
}
