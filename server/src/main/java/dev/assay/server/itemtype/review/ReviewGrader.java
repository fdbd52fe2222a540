// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.review.MakeItFail;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewScore;
import dev.assay.items.review.ReviewType;
import dev.assay.items.review.ReviewWords;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.itemtype.suite.SharedMarking;
import dev.assay.server.itemtype.suite.TrialResult;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the comments of a review against the defects and decoys of its item, and has a test that is
 * to demonstrate a defect run. The words wait for people where the item has them rated and
 * something was found.
 */
@Component
@Profile("grader")
class ReviewGrader implements ItemGrader {
  private static final Review NOTHING = new Review(List.of(), Optional.empty(), "");

  private final ReviewType review = new ReviewType();
  private final SharedMarking suites;
  private final JsonMapper json;

  ReviewGrader(SharedMarking suites, JsonMapper json) {
    this.suites = suites;
    this.json = json;
  }

  @Override
  public String type() {
    return review.name();
  }

  @Override
  public GradeOutcome grade(ItemFiles files, Optional<JsonNode> response, long seed)
      throws GradingFault {
    ReviewDocument item = PublishedItem.of(files).as(review);
    if (item.key().defects().isEmpty()) {
      throw new GradingFault("the item has no readable defects.yaml");
    }
    Review given = response.map(payload -> new ReviewPayload(payload).review()).orElse(NOTHING);
    ReviewScore score = ReviewScore.of(item, given);
    Optional<DemonstrationDetail> demonstration = Optional.empty();
    if (item.makeItFail().isPresent()) {
      demonstration = Optional.of(demonstration(item.makeItFail().get(), response, seed));
    }
    if (item.words().isPresent() && score.share() > 0) {
      return new Unrated(
          json.valueToTree(ReviewDetail.of(item, score, demonstration, Optional.empty())));
    }
    Optional<WordsDetail> words =
        item.words().map(ReviewWords::percent).map(WordsDetail::ofNothing);
    return new Marks(
        item.share(score.share(), demonstration.filter(DemonstrationDetail::shown).isPresent(), 0),
        json.valueToTree(ReviewDetail.of(item, score, demonstration, words)));
  }

  private DemonstrationDetail demonstration(MakeItFail item, Optional<JsonNode> response, long seed)
      throws GradingFault {
    Optional<ProjectAnswer> answer =
        response
            .flatMap(payload -> new ReviewPayload(payload).demonstration())
            .filter(given -> !given.files().isEmpty());
    if (answer.isEmpty()) {
      return DemonstrationDetail.nothing(item);
    }
    try {
      return DemonstrationDetail.of(item, marking().grade(item, answer.get(), seed));
    } catch (SuiteFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    Optional<MakeItFail> item = PublishedItem.of(files).as(review).makeItFail();
    if (item.isEmpty()) {
      return json.createObjectNode();
    }
    try {
      return json.valueToTree(
          TrialResult.of(marking().run(item.get(), ProjectPayload.answer(request))));
    } catch (SuiteFault fault) {
      throw new GradingFault(String.valueOf(fault.getMessage()), fault);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  private DemonstrationMarking marking() throws GradingFault {
    return new DemonstrationMarking(suites.judge());
  }

  private static GradingFault stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GradingFault("the grader was stopped", e);
  }
}
