// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Decoy;
import dev.assay.items.review.Defect;
import dev.assay.items.review.Outcome;
import dev.assay.items.review.Place;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewKey;
import dev.assay.items.review.ReviewScore;
import dev.assay.psychometrics.SignalDetection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the marks of a review came about. Holds the key: what of it a candidate sees is for {@link
 * ReviewReport} to say.
 *
 * @param share of full marks that the marked lines and the verdict earned
 * @param percent of the item's marks that they carry
 * @param sensitivity d'
 * @param criterion c
 * @param verdict the right one
 * @param tells whether a candidate may learn what was missed
 * @param comments what became of each, in the order of the response
 * @param demonstration where the item asks for a test
 * @param words where people rate them, once they have
 */
record ReviewDetail(
    double share,
    int percent,
    double hitShare,
    double alarmShare,
    double sensitivity,
    double criterion,
    int hits,
    int falseAlarms,
    boolean verdictRight,
    String verdict,
    boolean tells,
    List<FoundDefect> defects,
    List<MarkedDecoy> decoys,
    List<CommentOutcome> comments,
    Optional<DemonstrationDetail> demonstration,
    Optional<WordsDetail> words) {

  /**
   * @param outcome FOUND, OTHERWISE (by another category) or MISSED
   */
  record FoundDefect(
      String id,
      String title,
      String category,
      String severity,
      int weight,
      String outcome,
      List<Place> places,
      String why) {}

  record MarkedDecoy(String id, String title, boolean alarmed, List<Place> places, String why) {}

  /**
   * @param outcome HIT, OTHERWISE, REPEAT, FALSE_ALARM, FREE, EXCESS or VOID
   * @param about the id of the defect or decoy; empty where there is none
   */
  record CommentOutcome(String outcome, String about) {}

  static ReviewDetail of(
      ReviewDocument item,
      ReviewScore score,
      Optional<DemonstrationDetail> demonstration,
      Optional<WordsDetail> words) {
    ReviewKey key = item.key();
    int noise = key.decoys().size();
    SignalDetection told =
        SignalDetection.of(
            score.hits(), key.defects().size(), Math.min(noise, score.falseAlarms()), noise);
    return new ReviewDetail(
        score.share(),
        item.percent(),
        score.hitShare(),
        score.alarmShare(),
        told.sensitivity(),
        told.criterion(),
        score.hits(),
        score.falseAlarms(),
        score.verdictRight(),
        key.verdict().key(),
        key.tells(),
        key.defects().stream().map(defect -> found(defect, score)).toList(),
        key.decoys().stream().map(decoy -> marked(decoy, score)).toList(),
        score.outcomes().stream().map(ReviewDetail::outcome).toList(),
        demonstration,
        words);
  }

  private static FoundDefect found(Defect defect, ReviewScore score) {
    String outcome =
        score.outcomes().stream()
            .flatMap(one -> one instanceof Outcome.Hit hit ? Stream.of(hit) : Stream.empty())
            .filter(hit -> hit.defect().equals(defect))
            .map(hit -> hit.called() ? "FOUND" : "OTHERWISE")
            .findFirst()
            .orElse("MISSED");
    return new FoundDefect(
        defect.id(),
        defect.title(),
        defect.category().key(),
        defect.severity().key(),
        defect.weight(),
        outcome,
        defect.places(),
        defect.why());
  }

  private static MarkedDecoy marked(Decoy decoy, ReviewScore score) {
    return new MarkedDecoy(
        decoy.id(), decoy.title(), score.alarmed().contains(decoy), decoy.places(), decoy.why());
  }

  private static CommentOutcome outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Hit(var defect, var called) ->
          new CommentOutcome(called ? "HIT" : "OTHERWISE", defect.id());
      case Outcome.Repeat(var defect) -> new CommentOutcome("REPEAT", defect.id());
      case Outcome.FalseAlarm(var decoy) -> new CommentOutcome("FALSE_ALARM", decoy.id());
      case Outcome.Unexpected(var costs) -> new CommentOutcome(costs ? "EXCESS" : "FREE", "");
      case Outcome.Void() -> new CommentOutcome("VOID", "");
    };
  }
}
