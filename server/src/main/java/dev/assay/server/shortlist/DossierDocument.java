// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.paired.PairedItems.How;
import dev.assay.server.paired.ValueAdded;
import dev.assay.server.scoring.Evidence;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Comment;
import dev.assay.server.shortlist.DossierView.Decided;
import dev.assay.server.shortlist.DossierView.Late;
import dev.assay.server.shortlist.DossierView.Sitting;
import dev.assay.server.shortlist.Dossiers.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Everything the team may see of one candidate, as the API tells it.
 *
 * @param valueAdded what AI added, where the test pairs items
 * @param late answers that came too late and that nobody has let count
 * @param decisions latest first
 * @param evidence what the score can be computed from again
 */
record DossierDocument(
    CandidateDocument candidate,
    Optional<Sitting> sitting,
    List<Item> items,
    Optional<ValueAdded> valueAdded,
    List<Late> late,
    List<Comment> comments,
    List<Decided> decisions,
    Optional<Evidence> evidence) {

  /**
   * @param item the hash of the version
   * @param state OPEN until it is handed in, then PENDING, UNRATED, GRADED or FAULT
   * @param share of full marks
   * @param category the score category, from 0
   * @param detail how the marks came about, in the item type's own form
   * @param response what counts, in the item type's own form
   * @param seconds spent on it
   * @param saves when each save was made
   * @param runs the last presses of "Run", first to last
   * @param assistant what is known of work with the assistant, where the test measures it
   * @param how it was worked, where it is of a pair
   */
  record Item(
      int position,
      String item,
      String state,
      Optional<Double> share,
      Optional<Integer> category,
      Optional<JsonNode> detail,
      Optional<JsonNode> response,
      long seconds,
      List<Instant> saves,
      List<Ran> runs,
      Optional<AssistantFacts> assistant,
      Optional<How> how) {

    /**
     * @param state QUEUED, RUNNING, DONE, STOPPED or FAULT: one of ours
     */
    record Ran(Instant at, String state) {}

    static Item of(Dossier dossier, ItemRecord record) {
      Optional<Grade> grade = dossier.grade(record.position());
      Optional<Grade.Graded> graded =
          grade.filter(Grade.Graded.class::isInstance).map(Grade.Graded.class::cast);
      return new Item(
          record.position(),
          record.item(),
          grade.map(Item::word).orElse("OPEN"),
          graded.map(Grade.Graded::share),
          graded.map(Grade.Graded::category),
          graded.map(Grade.Graded::detail),
          record.response(),
          record.spent().toSeconds(),
          record.saves(),
          record.runs().stream().map(run -> new Ran(run.at(), run.state())).toList(),
          dossier.assistant(record.position()),
          dossier.how(record.position()));
    }

    private static String word(Grade grade) {
      return switch (grade) {
        case Grade.Pending _ -> "PENDING";
        case Grade.Unrated _ -> "UNRATED";
        case Grade.Graded _ -> "GRADED";
        case Grade.Fault _ -> "FAULT";
      };
    }
  }

  static DossierDocument of(Dossier dossier) {
    return new DossierDocument(
        CandidateDocument.of(dossier.standing()),
        dossier.sitting(),
        dossier.items().stream().map(record -> Item.of(dossier, record)).toList(),
        dossier.valueAdded(),
        dossier.late(),
        dossier.comments(),
        dossier.decisions(),
        dossier.standing().scored().map(scored -> scored.score().evidence()));
  }
}
