// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.itemtype.ItemRoom.MarkedPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * The receipt and the report, for programs: built by naming each thing that the candidate may see.
 *
 * @param byClock whether time ran out
 * @param receipt SHA-256 over what counts; empty until that is settled
 * @param answered how many items have an answer that counts
 * @param arrivedLate how many saves came after the deadline and count
 * @param tooLate how many saves came too late and do not
 * @param outageMinutes given back for outages of the server
 * @param unrated how many answers people still have to rate
 * @param percent of all marks; empty until all is graded
 * @param parts item by item, as far as the team's policy allows
 * @param modelOutageSeconds given back for models that did not answer
 * @param assistant what is known of work with the assistant, where the test measures it
 */
record AttemptReport(
    boolean byClock,
    Optional<String> receipt,
    Instant startedAt,
    Instant endedAt,
    int answered,
    int items,
    long arrivedLate,
    long tooLate,
    long outageMinutes,
    long unrated,
    OptionalLong percent,
    List<Item> parts,
    long modelOutageSeconds,
    List<AssistantFacts> assistant) {

  /**
   * @param percent of the item's marks
   * @param parts what earned them, where the type marks an item in parts
   * @param response the candidate's own answer, where the policy shows all
   */
  record Item(
      int position,
      String type,
      long percent,
      List<MarkedPart> parts,
      Optional<JsonNode> response) {}
}
