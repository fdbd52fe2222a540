// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.ItemFiles;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewScore;
import dev.assay.items.review.ReviewType;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the comments of a review against the defects and decoys of its item. */
@Component
@Profile("grader")
class ReviewGrader implements ItemGrader {
  private static final Review NOTHING = new Review(List.of(), Optional.empty(), "");

  private final ReviewType review = new ReviewType();
  private final JsonMapper json;

  ReviewGrader(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String type() {
    return review.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    ReviewDocument item = PublishedItem.of(files).as(review);
    if (item.key().defects().isEmpty()) {
      throw new GradingFault("the item has no readable defects.yaml");
    }
    Review given = response.map(payload -> new ReviewPayload(payload).review()).orElse(NOTHING);
    ReviewScore score = ReviewScore.of(item, given);
    return new Marks(score.share(), json.valueToTree(ReviewDetail.of(item, score)));
  }

  @Override
  public JsonNode run(ItemFiles item, JsonNode request) throws GradingFault {
    throw new GradingFault("review items have nothing to run");
  }
}
