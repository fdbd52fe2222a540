// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.review.Category;
import dev.assay.items.review.ChangedFile;
import dev.assay.items.review.Comment;
import dev.assay.items.review.Defect;
import dev.assay.items.review.Outcome;
import dev.assay.items.review.Place;
import dev.assay.items.review.PromisedReview;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewScore;
import dev.assay.items.review.Severity;
import dev.assay.items.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Scores what must earn nothing, and the reviews that the item's author keeps. What must earn
 * nothing is no review at all, a verdict alone, every line marked at every spacing that covers the
 * change, and every decoy marked beside every defect.
 */
final class ReviewScores {
  private static final double EXACT = 0.005 + 1e-9;

  private int scored;
  private final List<Finding> findings = new ArrayList<>();

  /** How many reviews were scored. */
  int scored() {
    return scored;
  }

  List<Finding> findings() {
    return findings;
  }

  void nothing(ReviewDocument item) {
    earnsNothing(item, "an empty review", new Review(List.of(), Optional.empty(), ""));
    for (Verdict verdict : Verdict.values()) {
      earnsNothing(
          item,
          "a verdict alone",
          new Review(List.of(), Optional.of(verdict), "Looks fine to me."));
    }
    for (int width = 1; width <= Comment.MOST_LINES; width++) {
      for (int gap = 0; gap <= 2 * item.key().tolerance(); gap++) {
        List<Comment> everywhere = everywhere(item, width, gap);
        earnsNothing(
            item,
            "a comment on every %d lines, %d lines apart".formatted(width, gap),
            decided(item, everywhere));
      }
    }
    List<Comment> seeds = new ArrayList<>();
    item.key().defects().forEach(d -> seeds.add(comment(d.places().getFirst(), d.category())));
    item.key()
        .decoys()
        .forEach(decoy -> seeds.add(comment(decoy.places().getFirst(), Category.CORRECTNESS)));
    earnsNothing(item, "every defect and every decoy marked", decided(item, seeds));
  }

  /** As a reviewer would who guesses where, and always guesses the category right. */
  private static List<Comment> everywhere(ReviewDocument item, int width, int gap) {
    List<Comment> comments = new ArrayList<>();
    for (ChangedFile file : item.files()) {
      boolean changes = file.change() != ChangedFile.Change.NONE;
      for (int from = 1; changes && from <= file.lines(); from += width + gap) {
        Place place = new Place(file.path(), from, Math.min(file.lines(), from + width - 1));
        Category category =
            item.key().defects().stream()
                .filter(d ->
                    d.places().stream().anyMatch(at -> at.within(item.key().tolerance(), place)))
                .map(Defect::category)
                .findFirst()
                .orElse(Category.CORRECTNESS);
        comments.add(comment(place, category));
      }
    }
    return comments.subList(0, Math.min(Review.MOST_COMMENTS, comments.size()));
  }

  private static Comment comment(Place place, Category category) {
    return new Comment(place, category, Severity.MAJOR, "This looks wrong to me.");
  }

  private static Review decided(ReviewDocument item, List<Comment> comments) {
    return new Review(comments, Optional.of(item.key().verdict()), "See the comments.");
  }

  private void earnsNothing(ReviewDocument item, String what, Review review) {
    scored++;
    double share = ReviewScore.of(item, review).share();
    if (share > 0) {
      findings.add(
          Finding.error(
              "defects.yaml",
              String.format(Locale.ROOT, "%s earns %.2f, and must earn nothing", what, share)));
    }
  }

  void promised(ReviewDocument item, PromisedReview promised) {
    scored++;
    ReviewScore score = ReviewScore.of(item, promised.review());
    String file = "reviews/" + promised.name() + ".yaml";
    if (Math.abs(score.share() - promised.share()) > EXACT) {
      findings.add(
          Finding.error(
              file,
              String.format(Locale.ROOT, "earns %.3f, not %.2f", score.share(), promised.share())));
    }
    for (int i = 0; i < score.outcomes().size(); i++) {
      if (score.outcomes().get(i) instanceof Outcome.Void) {
        findings.add(Finding.error(file + " comments[" + i + "]", "does not count at all"));
      }
    }
    if (promised.name().equals(ReviewDocument.MODEL) && promised.share() < 1) {
      findings.add(Finding.error(file + " share", "must be 1: the model review is right"));
    }
  }
}
