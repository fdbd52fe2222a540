// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemFiles;
import dev.assay.items.review.Comment;
import dev.assay.items.review.MakeItFail;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.ReviewType;
import dev.assay.items.rubric.RatedExample;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.ItemGrader.Unrated;
import dev.assay.server.itemtype.ItemRoom.MarkedPart;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RatedType.Rated;
import dev.assay.server.itemtype.suite.SharedMarking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shipped item, graded as a grader does, and shown to each reader as far as it may be. */
class ReviewGradingTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Without a sandbox: what needs one is our fault, and what does not is graded. */
  private static final ReviewGrader GRADER =
      new ReviewGrader(new SharedMarking(new GraderSandbox(List.of("none"), 0)), JSON);

  private static final String COMMENT =
      """
      {"file": "src/wallet.js", "from": %d, "to": %d, "category": "concurrency",
       "severity": "critical", "text": "lost update"}
      """;
  private static final JsonNode LOST =
      JSON.readTree(
          """
          {"comments": [%s, %s], "verdict": "changes", "summary": ""}
          """
              .formatted(COMMENT.formatted(23, 24), COMMENT.formatted(17, 17)));

  @Test
  void marks_come_with_what_was_found_and_what_was_a_false_alarm() throws Exception {
    Marks marks = grade(LOST);
    assertThat(marks.share()).isZero(); // a third found, and one of three decoys marked
    JsonNode detail = marks.detail();
    assertThat(detail.path("hitShare").asDouble()).isEqualTo(4 / 12.0, within(1e-9));
    assertThat(detail.path("alarmShare").asDouble()).isEqualTo(1 / 3.0, within(1e-9));
    // z(1.5/5) - z(1.5/4), by another library
    assertThat(detail.path("sensitivity").asDouble()).isEqualTo(-0.2058, within(1e-3));
    assertThat(detail.path("criterion").asDouble()).isEqualTo(0.4215, within(1e-3));
    assertThat(outcomes(detail)).containsExactly("FOUND", "MISSED", "MISSED", "MISSED");
    assertThat(detail.path("comments").path(1).path("outcome").asString()).isEqualTo("FALSE_ALARM");
  }

  @Test
  void nothing_handed_in_earns_nothing() throws Exception {
    Marks marks = (Marks) GRADER.grade(item(), Optional.empty(), 1);
    assertThat(marks.share()).isZero();
    assertThat(marks.detail().path("verdictRight").asBoolean()).isFalse();
  }

  @Test
  void the_team_reads_titles_and_candidates_what_the_author_tells() throws Exception {
    JsonNode detail = grade(LOST).detail();
    ReviewRoom room = new ReviewRoom();
    MarkedPart team = room.parts(detail, Reader.TEAM).getFirst();
    assertThat(team.name()).isEqualTo("Balances are read, computed and written back");
    assertThat(team.earned()).isEqualTo(team.marks()).isEqualTo(8);
    MarkedPart groups = room.parts(detail, Reader.CANDIDATE_GROUPS).getFirst();
    assertThat(groups.name()).isEqualTo("critical, concurrency");
    assertThat(groups.message()).isEmpty();
    assertThat(room.parts(detail, Reader.CANDIDATE_FULL).getFirst().message()).isPresent();
  }

  @Test
  void a_test_that_was_not_written_shows_nothing_and_costs_its_part_only() throws Exception {
    Marks marks = (Marks) GRADER.grade(item("review-price-cache"), model(""), 1);
    assertThat(marks.share()).isEqualTo(0.65, within(1e-9));
    assertThat(marks.detail().at("/demonstration/outcome").asString()).isEqualTo("NOTHING");
    assertThat(new ReviewRoom().parts(marks.detail(), Reader.CANDIDATE_FULL))
        .extracting(MarkedPart::outcome, MarkedPart::earned, MarkedPart::marks)
        .contains(tuple("FOUND", 26, 26), tuple("NOTHING", 0, 35));
  }

  @Test
  void a_test_that_cannot_run_here_is_a_fault_of_ours() {
    assertThatThrownBy(() ->
            GRADER.grade(
                item("review-price-cache"),
                model(
                    """
                    , "demonstration": {"starter": "python", "files": {"test_a.py": "assert 0"}}
                    """),
                1))
        .isInstanceOf(GradingFault.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'as-shown,tenant', SHOWN",
    "'as-shown', OTHERWISE",
    "'tenant', PASSES",
    "'', PASSES",
  })
  void a_defect_is_shown_where_the_change_and_the_defect_alone_make_a_test_fail(
      String caught, DemonstrationDetail.Outcome outcome) throws Exception {
    MakeItFail part =
        PublishedItem.of(item("review-price-cache")).as(new ReviewType()).makeItFail().get();
    SuiteGrade grade = new SuiteGrade.Scored(1, 15, Set.of(caught.split(",")));
    DemonstrationDetail detail = DemonstrationDetail.of(part, grade);
    assertThat(detail.outcome()).isEqualTo(outcome);
    assertThat(detail.shown()).isEqualTo(outcome == DemonstrationDetail.Outcome.SHOWN);
  }

  @Test
  void words_wait_for_people_and_earn_what_the_rubric_gives() throws Exception {
    ReviewDocument item =
        PublishedItem.of(item("review-overdue-invoice-list")).as(new ReviewType());
    ReviewRating rating = new ReviewRating(JSON);
    RatedExample partial = item.examples().get(2);
    JsonNode response = rating.response(item, partial);
    assertThat(rating.text(item, partial)).contains("up to 101 for a page of 50", "Two things");

    Unrated unrated =
        (Unrated) GRADER.grade(item("review-overdue-invoice-list"), Optional.of(response), 1);
    assertThat(unrated.found().path("share").asDouble()).isEqualTo(1 / 3.0, within(1e-9));
    Rated rated =
        new Rated(UUID.randomUUID(), Map.of("consequence", 3.0, "way-out", 1.0, "manner", 1.0), 2);
    Marks marks = rating.marks(item, unrated.found(), rated);
    assertThat(marks.share()).isEqualTo(0.75 / 3 + 0.25 * (2 + 0.5 + 0.5) / 4, within(1e-9));
    assertThat(new ReviewRoom().parts(marks.detail(), Reader.TEAM))
        .extracting(MarkedPart::outcome, MarkedPart::earned, MarkedPart::marks)
        .contains(tuple("FOUND", 13, 13), tuple("RATED", 13, 13), tuple("RATED", 3, 6));
  }

  @Test
  void nobody_rates_the_words_where_nothing_was_found() throws Exception {
    Marks marks =
        (Marks)
            GRADER.grade(
                item("review-overdue-invoice-list"),
                Optional.of(
                    JSON.readTree(
                        """
                        {"comments": [], "verdict": "changes", "summary": "Very well put."}
                        """)),
                1);
    assertThat(marks.share()).isZero();
    assertThat(marks.detail().at("/words/raters").asInt()).isZero();
  }

  /** The review that finds everything. */
  private static Optional<JsonNode> model(String more) throws Exception {
    Review model =
        PublishedItem.of(item("review-price-cache")).as(new ReviewType()).reviews().stream()
            .filter(one -> one.name().equals(ReviewDocument.MODEL))
            .findFirst()
            .orElseThrow()
            .review();
    String whole = ReviewPayload.of(model).json().toString();
    return Optional.of(JSON.readTree(whole.substring(0, whole.length() - 1) + more + "}"));
  }

  @Test
  void a_full_review_is_accepted() {
    String comments =
        IntStream.rangeClosed(1, Review.MOST_COMMENTS)
            .mapToObj(line -> COMMENT.formatted(line, line + Comment.MOST_LINES - 1))
            .collect(Collectors.joining(","));
    assertThat(fault("[" + comments + "]", "\"approve\"")).isEmpty();
    assertThat(fault("[]", "\"\"")).isEmpty();
    assertThat(fault("[" + comments + "," + COMMENT.formatted(1, 1) + "]", "\"\""))
        .contains("comments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"file\": 7}",
        "{\"from\": 0}",
        "{\"from\": 1.5}",
        "{\"to\": 9}",
        "{\"from\": 99999999999}",
        "{\"category\": \"CORRECTNESS\"}",
        "{\"severity\": \"grave\"}",
        "{\"text\": null}",
      })
  void a_comment_of_another_shape_is_refused(String change) {
    JsonNode whole = JSON.readTree(COMMENT.formatted(1, 1));
    ((tools.jackson.databind.node.ObjectNode) whole)
        .setAll((tools.jackson.databind.node.ObjectNode) JSON.readTree(change));
    assertThat(fault("[" + whole + "]", "\"\"")).contains("comment");
  }

  @Test
  void a_verdict_of_another_name_is_refused() {
    assertThat(fault("[]", "\"maybe\"")).contains("verdict");
    assertThat(fault("[]", "null")).contains("verdict");
  }

  private static Optional<String> fault(String comments, String verdict) {
    return new ReviewPayload(
            JSON.readTree(
                "{\"comments\": %s, \"verdict\": %s, \"summary\": \"\"}"
                    .formatted(comments, verdict)))
        .fault();
  }

  private static List<String> outcomes(JsonNode detail) {
    return detail
        .path("defects")
        .valueStream()
        .map(defect -> defect.path("outcome").asString())
        .toList();
  }

  private static Marks grade(JsonNode response) throws GradingFault, IOException {
    return (Marks) GRADER.grade(item(), Optional.of(response), 1);
  }

  private static ItemFiles item() throws IOException {
    return item("review-wallet-transfer");
  }

  private static ItemFiles item(String name) throws IOException {
    return ItemFiles.read(Path.of("..", "content", "review", name));
  }
}
