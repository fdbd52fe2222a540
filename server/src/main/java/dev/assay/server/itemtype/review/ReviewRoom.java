// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Comment;
import dev.assay.items.review.Review;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Review items for the web process. A response is a {@link ReviewPayload}, the detail of a grade a
 * {@link ReviewDetail}.
 */
@Component
class ReviewRoom implements ItemRoom {

  @Override
  public String type() {
    return "review";
  }

  @Override
  public String candidateTemplate() {
    return "review/candidate";
  }

  @Override
  public String script() {
    return "review/review.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("review/review.css");
  }

  @Override
  public String reportTemplate() {
    return "review/report";
  }

  /** A defect counts its weight twice, so that half of it is a whole number too. */
  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return detail
        .path("defects")
        .valueStream()
        .map(defect -> {
          String outcome = defect.path("outcome").asString("MISSED");
          int weight = defect.path("weight").asInt(0);
          boolean told =
              reader == Reader.TEAM
                  || reader == Reader.CANDIDATE_FULL && ReviewReport.isTold(detail, outcome);
          return new MarkedPart(
              reader == Reader.TEAM
                  ? defect.path("title").asString("")
                  : defect.path("severity").asString("")
                      + ", "
                      + defect.path("category").asString(""),
              outcome,
              switch (outcome) {
                case "FOUND" -> 2 * weight;
                case "OTHERWISE" -> weight;
                default -> 0;
              },
              2 * weight,
              Optional.of(defect.path("why").asString("")).filter(_ -> told));
        })
        .toList();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.empty();
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return new ReviewPayload(payload)
        .fault()
        .map(fault ->
            switch (fault) {
              case "comments" -> text.of("review.refused.comments", Review.MOST_COMMENTS);
              case "comment" ->
                  text.of("review.refused.comment", Comment.MOST_LINES, Comment.LONGEST);
              case "summary" -> text.of("review.refused.summary", Review.LONGEST_SUMMARY);
              default -> text.of("review.refused.verdict");
            });
  }
}
