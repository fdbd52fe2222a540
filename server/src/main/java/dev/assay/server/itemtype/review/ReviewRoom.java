// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Comment;
import dev.assay.items.review.Review;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Review items for the web process. A response is a {@link ReviewPayload}, a run request its
 * demonstration, the detail of a grade a {@link ReviewDetail}.
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

  /** Defects count their weight twice, so that half of it is a whole number too. */
  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return ReviewParts.of(detail, reader);
  }

  /** Only items that ask for a demonstration have something to run; the others say so. */
  @Override
  public Optional<String> runTemplate() {
    return Optional.of("review/run");
  }

  @Override
  public Optional<String> runRefusal(JsonNode request, Text text) {
    return ProjectPayload.refusal(request, text);
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    ReviewPayload review = new ReviewPayload(payload);
    return review
        .fault()
        .map(fault ->
            switch (fault) {
              case "comments" -> text.of("review.refused.comments", Review.MOST_COMMENTS);
              case "comment" ->
                  text.of("review.refused.comment", Comment.MOST_LINES, Comment.LONGEST);
              case "summary" -> text.of("review.refused.summary", Review.LONGEST_SUMMARY);
              default -> text.of("review.refused.verdict");
            })
        .or(() -> review.demonstrationFault(text));
  }
}
