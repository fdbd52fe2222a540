// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Comment;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewWords;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.RatedCriterion;
import dev.assay.server.itemtype.RatedType;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was found earns as a grader found it; the rubric adds what the words earn. */
@Component
class ReviewRating implements RatedType {
  private final JsonMapper json;

  ReviewRating(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String type() {
    return "review";
  }

  @Override
  public String answerTemplate() {
    return "review/rate";
  }

  @Override
  public JsonNode response(RatedDocument item, RatedExample example) {
    return ReviewPayload.of(review(item, example)).json();
  }

  /** A comment a paragraph, the summary last. */
  @Override
  public String text(RatedDocument item, RatedExample example) {
    Review review = review(item, example);
    return review.comments().stream().map(ReviewRating::text).collect(Collectors.joining("\n\n"))
        + (review.summary().isBlank() ? "" : "\n\n" + review.summary());
  }

  private static String text(Comment comment) {
    return "%s:%d (%s, %s)\n%s"
        .formatted(
            comment.place().file(),
            comment.place().from(),
            comment.category().key(),
            comment.severity().key(),
            comment.text());
  }

  @Override
  public Marks marks(RatedDocument item, JsonNode found, Rated rated) {
    ReviewDocument document = (ReviewDocument) item;
    int percent = document.words().map(ReviewWords::percent).orElse(0);
    ObjectNode detail = (ObjectNode) found.deepCopy();
    detail.set(
        "words",
        json.valueToTree(
            new WordsDetail(
                percent,
                Optional.of(rated.rating()),
                rated.raters(),
                RatedCriterion.of(item.rubric(), rated, percent))));
    return new Marks(
        document.share(
            found.path("share").asDouble(0),
            found.path("demonstration").path("outcome").asString("").equals("SHOWN"),
            item.rubric().share(rated.levels())),
        detail);
  }

  private static Review review(RatedDocument item, RatedExample example) {
    return ((ReviewDocument) item)
        .review(example)
        .orElseThrow(() -> new IllegalArgumentException(example.file() + " is no review"));
  }
}
