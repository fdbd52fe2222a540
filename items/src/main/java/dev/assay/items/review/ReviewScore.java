// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a review earns, and why.
 *
 * <p>With <i>H</i> the weighted share of defects hit, half of a defect's weight when the comment
 * calls it by another category, and <i>F</i> the false alarms (decoys marked, and comments on
 * neither beyond those that are free) per decoy, 1 at most, a review earns {@code max(0, H - F)}:
 * the discrimination index <i>Pr</i> of Snodgrass and Corwin (1988), hits corrected for guessing.
 * To mark everything gives H = F = 1 and to mark nothing H = F = 0, which both earn nothing. A
 * wrong or missing verdict takes away a fifth.
 *
 * @param outcomes of the comments, in their order
 * @param alarmed decoys that were marked
 * @param hitShare <i>H</i>
 * @param alarmShare <i>F</i>
 * @param verdictRight whether the review ended as it should
 */
public record ReviewScore(
    List<Outcome> outcomes,
    Set<Decoy> alarmed,
    double hitShare,
    double alarmShare,
    boolean verdictRight) {
  private static final double OTHER_CATEGORY = 0.5;
  private static final double WRONG_VERDICT = 0.8;

  public ReviewScore {
    outcomes = List.copyOf(outcomes);
    alarmed = Set.copyOf(alarmed);
  }

  /** The share of full marks, 0 to 1. */
  public double share() {
    return Math.max(0, hitShare - alarmShare) * (verdictRight ? 1 : WRONG_VERDICT);
  }

  /** How many defects were hit, by whatever category. */
  public int hits() {
    return (int) outcomes.stream().filter(Outcome.Hit.class::isInstance).count();
  }

  /** How many false alarms there are: decoys marked, and comments on neither that cost. */
  public int falseAlarms() {
    return alarmed.size() + (int) outcomes.stream().filter(ReviewScore::costs).count();
  }

  public static ReviewScore of(ReviewDocument item, Review review) {
    ReviewKey key = item.key();
    List<Optional<Defect>> counted =
        new Assignment(key, review.comments().stream().map(c -> counts(item, c)).toList())
            .best(review.comments());
    List<Outcome> outcomes = new ArrayList<>();
    Set<Decoy> alarmed = new HashSet<>();
    int unexpected = 0;
    for (int i = 0; i < review.comments().size(); i++) {
      Comment comment = review.comments().get(i);
      Outcome outcome =
          counts(item, comment)
              ? outcome(key, comment, counted.get(i), unexpected)
              : new Outcome.Void();
      if (outcome instanceof Outcome.Unexpected) {
        unexpected++;
      }
      if (!(outcome instanceof Outcome.Void)) {
        key.decoys().stream().filter(d -> key.alarms(d, comment.place())).forEach(alarmed::add);
      }
      outcomes.add(outcome);
    }
    double alarms = alarmed.size() + outcomes.stream().filter(ReviewScore::costs).count();
    return new ReviewScore(
        outcomes,
        alarmed,
        hitShare(key, outcomes),
        Math.min(1, alarms / Math.max(1, key.decoys().size())),
        review.verdict().filter(key.verdict()::equals).isPresent());
  }

  private static boolean counts(ReviewDocument item, Comment comment) {
    return !comment.text().isBlank()
        && comment.place().lines() <= Comment.MOST_LINES
        && item.has(comment.place());
  }

  private static Outcome outcome(
      ReviewKey key, Comment comment, Optional<Defect> counted, int unexpected) {
    if (counted.isPresent()) {
      return new Outcome.Hit(counted.get(), counted.get().isCalled(comment.category()));
    }
    Optional<Decoy> decoy =
        key.decoys().stream().filter(d -> key.alarms(d, comment.place())).findFirst();
    if (decoy.isPresent()) {
      return new Outcome.FalseAlarm(decoy.get());
    }
    return key.defects().stream()
        .filter(defect -> key.near(defect, comment.place()))
        .findFirst()
        .<Outcome>map(Outcome.Repeat::new)
        .orElseGet(() -> new Outcome.Unexpected(unexpected >= key.unexpected()));
  }

  private static boolean costs(Outcome outcome) {
    return outcome instanceof Outcome.Unexpected(boolean costs) && costs;
  }

  private static double hitShare(ReviewKey key, List<Outcome> outcomes) {
    double earned = 0;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Hit(Defect defect, boolean called)) {
        earned += value(defect, called);
      }
    }
    return earned / Math.max(1, key.weight());
  }

  static double value(Defect defect, boolean called) {
    return defect.weight() * (called ? 1 : OTHER_CATEGORY);
  }
}
