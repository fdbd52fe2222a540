// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.delivery.Forms.FormItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What is known of an attempt after its end, as much of it as the test's policy shows the
 * candidate.
 *
 * @param byClock whether time ran out
 * @param receipt empty until what counts is settled
 * @param answered how many items have an answer that counts
 * @param arrivedLate how many saves came after the lock and count
 * @param tooLate how many saves came too late and do not
 * @param outageMinutes what was given back
 * @param fault whether a fault of ours delays it
 * @param unrated how many answers people still have to rate
 * @param percent of all marks; empty until all is graded
 * @param parts item by item, once all is graded; none where policy shows the whole alone
 * @param modelOutageSeconds given back for models that did not answer
 * @param assistant what is known of work with the assistant, where the test measures it
 */
record Report(
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
    List<Part> parts,
    long modelOutageSeconds,
    List<AssistantFacts> assistant) {

  /**
   * An item's result, keys included: what of it a candidate may see is for the item's type to say.
   *
   * @param percent of the item's marks
   * @param response what counted
   * @param detail how the marks came about
   */
  record Part(FormItem item, long percent, Optional<JsonNode> response, JsonNode detail) {}
}
