// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of a candidate's work with the assistant at one item: counts and shares that
 * anybody can recount, and no judgement.
 *
 * @param unanswered questions to which no whole answer came
 * @param tokens in and out
 * @param takings how often something was inserted or copied by the panel's buttons
 * @param unchanged of these, how many stand in the final answer line by line
 * @param lines of the final answer that say something
 * @param fromAssistant of these, how many stand in something that was taken over
 * @param simulated whether a simulated model gave any of the answers
 * @param planted suggestions with a mistake that were shown
 * @param turns what was asked and said
 */
public record AssistantFacts(
    int position,
    int questions,
    int unanswered,
    long tokens,
    BigDecimal cost,
    String currency,
    int takings,
    int unchanged,
    int lines,
    int fromAssistant,
    boolean simulated,
    List<PlantedFact> planted,
    List<Turn> turns) {

  /**
   * @param fault what was wrong with it, in the author's words
   * @param taken whether something was taken over from it by a button
   * @param kept whether the mistake is in the final answer
   */
  public record PlantedFact(String id, String fault, boolean taken, boolean kept) {}

  /** The same without what was wrong with planted suggestions. */
  public AssistantFacts withoutFaults() {
    return new AssistantFacts(
        position,
        questions,
        unanswered,
        tokens,
        cost,
        currency,
        takings,
        unchanged,
        lines,
        fromAssistant,
        simulated,
        planted.stream()
            .map(one -> new PlantedFact(one.id(), "", one.taken(), one.kept()))
            .toList(),
        turns);
  }

  /** Of the lines of the final answer, how many of a hundred came from the assistant. */
  public long percentFromAssistant() {
    return lines == 0 ? 0 : Math.round(100.0 * fromAssistant / lines);
  }
}
