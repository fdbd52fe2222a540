// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.assistant.AssistantFacts;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The page after the end. Public for its template alone.
 *
 * @param byClock whether time ran out
 * @param receipt empty until what counts is settled
 * @param answered how many items have an answer that counts
 * @param arrivedLate how many saves came after the lock and count
 * @param tooLate how many saves came too late and do not
 * @param outageMinutes what was given back
 * @param unrated how many answers people still have to rate
 * @param percent of all marks; empty until all is graded
 * @param modelOutageSeconds given back for models that did not answer
 * @param assistant what is known of work with the assistant, where the test measures it
 * @param adapted whether the questions were chosen by the answers
 * @param asksAboutYou whether there are optional questions about the candidate
 */
public record ReportView(
    String organisation,
    String testName,
    String base,
    String attempt,
    long now,
    boolean byClock,
    Optional<String> receipt,
    Instant startedAt,
    Instant endedAt,
    long minutesUsed,
    int answered,
    int items,
    long arrivedLate,
    long tooLate,
    long outageMinutes,
    boolean fault,
    long unrated,
    OptionalLong percent,
    List<Item> parts,
    long modelOutageSeconds,
    List<AssistantFacts> assistant,
    boolean adapted,
    boolean asksAboutYou) {

  /**
   * @param percent of the item's marks
   */
  public record Item(int position, long percent, Content content) {}

  static ReportView of(
      Seat seat, Attempt attempt, long now, Report report, List<Item> parts, boolean asksAboutYou) {
    return new ReportView(
        seat.organisationName(),
        seat.testName(),
        seat.path(),
        attempt.id().toString(),
        now,
        report.byClock(),
        report.receipt(),
        report.startedAt(),
        report.endedAt(),
        report.minutesUsed(),
        report.answered(),
        report.items(),
        report.arrivedLate(),
        report.tooLate(),
        report.outageMinutes(),
        report.fault(),
        report.unrated(),
        report.percent(),
        parts,
        report.modelOutageSeconds(),
        report.assistant(),
        seat.rules().adaptive().isPresent(),
        asksAboutYou);
  }
}
