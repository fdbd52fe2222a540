// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewScore;
import dev.assay.items.review.ReviewWords;
import dev.assay.items.rubric.RatedExample;
import dev.assay.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Proves a review item: its reviews, its demonstrations, and the examples of how it is rated. */
final class ReviewProof {
  private final DemonstrationProof demonstrations;

  ReviewProof(Sandbox sandbox) {
    this.demonstrations = new DemonstrationProof(sandbox);
  }

  Proof prove(ReviewDocument item) throws InterruptedException {
    ReviewScores scores = new ReviewScores();
    scores.nothing(item);
    item.reviews().forEach(review -> scores.promised(item, review));
    List<Finding> findings = new ArrayList<>(scores.findings());
    StringBuilder what = new StringBuilder(scores.scored() + " reviews");
    List<String> missing = List.of();
    if (item.makeItFail().isPresent()) {
      Proof shown = demonstrations.prove(item.makeItFail().get());
      what.append(", ").append(shown.what());
      findings.addAll(shown.findings());
      missing = shown.missing();
    }
    if (item.words().isPresent()) {
      what.append(", ").append(words(item, item.words().get(), findings));
    }
    return new Proof(what.toString(), findings, missing);
  }

  /**
   * Each example is a review that people would be asked to rate, and one shows that to find is not
   * to explain: its words deserve half of what the model's do, at most, though it found something.
   */
  private static String words(ReviewDocument item, ReviewWords words, List<Finding> findings) {
    TreeSet<Integer> categories = new TreeSet<>();
    boolean apart = false;
    for (RatedExample example : words.examples()) {
      Review review = item.review(example).orElseThrow();
      double found = ReviewScore.of(item, review).share();
      if (found == 0) {
        findings.add(
            Finding.error(
                RatedExample.FILE,
                example.file() + " finds nothing that counts: nobody would be asked to rate it"));
      }
      double worded = example.share(words.rubric());
      apart |= found >= 0.5 && worded <= 0.5;
      categories.add(item.manifest().category(item.share(found, false, worded)));
    }
    if (!apart) {
      findings.add(
          Finding.error(
              RatedExample.FILE,
              "has no review that finds half and more and says it badly: levels must tell words"
                  + " from finds"));
    }
    return words.examples().size()
        + " rated examples of categories "
        + categories.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
