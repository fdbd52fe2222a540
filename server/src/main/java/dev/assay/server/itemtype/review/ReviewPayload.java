// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.review.Category;
import dev.assay.items.review.Comment;
import dev.assay.items.review.Place;
import dev.assay.items.review.Review;
import dev.assay.items.review.Severity;
import dev.assay.items.review.Verdict;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.page.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review as it is saved: {@code {"comments": [{"file", "from", "to", "category", "severity",
 * "text"}], "verdict", "summary", "demonstration"}}, where the verdict is {@code approve}, {@code
 * changes} or, while it is open, an empty text, and the demonstration, which may be left out, a
 * project as {@link ProjectPayload} has it.
 */
record ReviewPayload(JsonNode json) {
  static final String DEMONSTRATION = "demonstration";

  private static final int LONGEST_PATH = 300;
  private static final int MOST_LINES = 100_000;

  /** What is wrong with its shape, as the end of a message key; empty when nothing is. */
  Optional<String> fault() {
    JsonNode comments = json.path("comments");
    if (!comments.isArray() || comments.size() > Review.MOST_COMMENTS) {
      return Optional.of("comments");
    }
    if (!comments.valueStream().allMatch(ReviewPayload::isComment)) {
      return Optional.of("comment");
    }
    if (!isText(json.path("summary"), Review.LONGEST_SUMMARY)) {
      return Optional.of("summary");
    }
    JsonNode verdict = json.path("verdict");
    return verdict.isString() && (verdict.stringValue().isEmpty() || verdict(verdict).isPresent())
        ? Optional.empty()
        : Optional.of("verdict");
  }

  /** The review; comments of no right shape are left out. */
  Review review() {
    List<Comment> comments =
        json.path("comments")
            .valueStream()
            .filter(ReviewPayload::isComment)
            .map(ReviewPayload::comment)
            .limit(Review.MOST_COMMENTS)
            .toList();
    return new Review(comments, verdict(json.path("verdict")), json.path("summary").asString(""));
  }

  /** The response that a review is. */
  static ReviewPayload of(Review review) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("verdict", review.verdict().map(Verdict::key).orElse(""))
            .put("summary", review.summary());
    ArrayNode comments = json.putArray("comments");
    for (Comment comment : review.comments()) {
      comments
          .addObject()
          .put("file", comment.place().file())
          .put("from", comment.place().from())
          .put("to", comment.place().to())
          .put("category", comment.category().key())
          .put("severity", comment.severity().key())
          .put("text", comment.text());
    }
    return new ReviewPayload(json);
  }

  /** Why the test that is to demonstrate a defect cannot be accepted; empty when it can. */
  Optional<String> demonstrationFault(Text text) {
    return json.path(DEMONSTRATION).isMissingNode()
        ? Optional.empty()
        : ProjectPayload.refusal(json.path(DEMONSTRATION), text);
  }

  /** The test that is to demonstrate a defect. */
  Optional<ProjectAnswer> demonstration() {
    return json.path(DEMONSTRATION).isObject()
        ? Optional.of(ProjectPayload.answer(json.path(DEMONSTRATION)))
        : Optional.empty();
  }

  private static Comment comment(JsonNode node) {
    return new Comment(
        new Place(
            node.path("file").stringValue(), node.path("from").asInt(), node.path("to").asInt()),
        category(node).orElseThrow(),
        severity(node).orElseThrow(),
        node.path("text").stringValue());
  }

  private static boolean isComment(JsonNode node) {
    int from = line(node.path("from"));
    int to = line(node.path("to"));
    return isText(node.path("file"), LONGEST_PATH)
        && from >= 1
        && to >= from
        && to - from < Comment.MOST_LINES
        && category(node).isPresent()
        && severity(node).isPresent()
        && isText(node.path("text"), Comment.LONGEST);
  }

  private static boolean isText(JsonNode node, int longest) {
    return node.isString() && node.stringValue().length() <= longest;
  }

  /** 0 where there is no line number. */
  private static int line(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() <= MOST_LINES
        ? node.intValue()
        : 0;
  }

  private static <E> Optional<E> named(JsonNode node, E[] constants, Function<E, String> key) {
    String name = node.asString("");
    return Arrays.stream(constants).filter(one -> key.apply(one).equals(name)).findFirst();
  }

  private static Optional<Category> category(JsonNode comment) {
    return named(comment.path("category"), Category.values(), Category::key);
  }

  private static Optional<Severity> severity(JsonNode comment) {
    return named(comment.path("severity"), Severity.values(), Severity::key);
  }

  private static Optional<Verdict> verdict(JsonNode verdict) {
    return named(verdict, Verdict.values(), Verdict::key);
  }
}
