// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewScoreTest {
  private final ReviewDocument item = ItemFixture.review().document(ReviewDocument.class);

  @Test
  void finding_every_defect_and_nothing_else_earns_everything() {
    ReviewScore score =
        changes(on("Pay.java", 11, Category.CONCURRENCY), on("Pay.java", 20, Category.ERRORS));
    assertThat(score.share()).isEqualTo(1);
    assertThat(score.hits()).isEqualTo(2);
    assertThat(score.falseAlarms()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Pay.java, 8, 0", // two lines before, and one is allowed
    "Pay.java, 9, 0.667",
    "Pay.java, 13, 0.667",
    "Pay.java, 14, 0",
    "PayTest.java, 5, 0.667", // its other place
    "PayTest.java, 11, 0", // the same line of another file
    "Money.java, 1, 0",
  })
  void a_comment_counts_within_the_tolerance_of_any_of_a_defects_places(
      String file, int line, double share) {
    assertThat(changes(on(file, line, Category.CONCURRENCY)).share())
        .isEqualTo(share, within(1e-3));
  }

  @Test
  void another_category_than_the_defects_own_halves_what_it_earns() {
    assertThat(changes(on("Pay.java", 20, Category.ERRORS)).share()).isEqualTo(2 / 6.0);
    assertThat(changes(on("Pay.java", 20, Category.TEST)).share()).isEqualTo(1 / 6.0);
    assertThat(changes(on("Pay.java", 11, Category.DATA)).share()).isEqualTo(4 / 6.0);
  }

  @Test
  void a_defect_counts_once_however_often_it_is_marked() {
    ReviewScore score =
        changes(on("Pay.java", 10, Category.DATA), on("PayTest.java", 5, Category.DATA));
    assertThat(score.share()).isEqualTo(4 / 6.0);
    assertThat(score.outcomes().get(1)).isInstanceOf(Outcome.Repeat.class);
  }

  @Test
  void one_comment_over_two_defects_counts_for_the_heavier_and_leaves_the_other_to_the_next() {
    Comment both = new Comment(new Place("Pay.java", 13, 19), Category.DATA, Severity.MAJOR, "x");
    assertThat(changes(both).share()).isEqualTo(4 / 6.0);
    assertThat(changes(both, on("Pay.java", 11, Category.DATA)).share())
        .isEqualTo(5 / 6.0, within(1e-12)); // the wide one now counts for the other, half called
  }

  @Test
  void each_decoy_marked_takes_its_part_of_what_the_hits_earned() {
    List<Comment> model =
        List.of(on("Pay.java", 11, Category.DATA), on("Pay.java", 20, Category.ERRORS));
    List<Comment> one = new ArrayList<>(model);
    one.add(on("Pay.java", 31, Category.CORRECTNESS));
    one.add(on("Pay.java", 30, Category.CORRECTNESS));
    assertThat(changes(one).share()).isEqualTo(0.5);
    one.add(on("PayTest.java", 29, Category.CORRECTNESS));
    assertThat(changes(one).share()).isZero();
  }

  @Test
  void what_nobody_expected_is_free_up_to_the_stated_number_and_then_a_false_alarm() {
    Comment hit = on("Pay.java", 11, Category.DATA);
    Comment one = on("PayTest.java", 15, Category.TEST);
    Comment other = on("PayTest.java", 40, Category.TEST);
    assertThat(changes(hit, one).share()).isEqualTo(4 / 6.0);
    assertThat(changes(hit, one, other).share()).isEqualTo(4 / 6.0 - 0.5, within(1e-12));
    assertThat(changes(hit, one, other).outcomes())
        .endsWith(new Outcome.Unexpected(false), new Outcome.Unexpected(true));
  }

  @Test
  void a_wrong_or_missing_verdict_takes_away_a_fifth() {
    List<Comment> model = List.of(on("Pay.java", 11, Category.DATA));
    assertThat(ReviewScore.of(item, new Review(model, Optional.empty(), "")).share())
        .isEqualTo(0.8 * 4 / 6.0, within(1e-12));
    assertThat(ReviewScore.of(item, new Review(model, Optional.of(Verdict.APPROVE), "")).share())
        .isEqualTo(0.8 * 4 / 6.0, within(1e-12));
    assertThat(changes().share()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"Pay.java, 10, 12, ' '", "Pay.java, 5, 13, x", "Pay.java, 39, 41, x", "No, 1, 1, x"})
  void a_comment_without_words_or_on_too_many_or_no_lines_does_not_count(
      String file, int from, int to, String text) {
    Comment comment = new Comment(new Place(file, from, to), Category.DATA, Severity.MINOR, text);
    assertThat(changes(comment).outcomes()).containsExactly(new Outcome.Void());
    assertThat(changes(comment).share()).isZero();
  }

  @Test
  void marking_every_line_earns_nothing() {
    List<Comment> all = new ArrayList<>();
    for (String file : List.of("Pay.java", "PayTest.java")) {
      IntStream.rangeClosed(1, 40).forEach(line -> all.add(on(file, line, Category.DATA)));
    }
    assertThat(changes(all).hitShare()).isGreaterThan(0.8);
    assertThat(changes(all).share()).isZero();
  }

  @Property(tries = 300)
  void shares_are_shares_and_one_more_false_alarm_never_helps(
      @ForAll List<@IntRange(min = 1, max = 40) Integer> lines) {
    List<Comment> comments = new ArrayList<>();
    lines.stream().limit(8).forEach(line -> comments.add(on("Pay.java", line, Category.DATA)));
    double before = changes(comments).share();
    assertThat(before).isBetween(0.0, 1.0);
    comments.add(on("PayTest.java", 30, Category.DATA));
    assertThat(changes(comments).share()).isLessThanOrEqualTo(before);
  }

  private static Comment on(String file, int line, Category category) {
    return new Comment(new Place(file, line, line), category, Severity.MAJOR, "because");
  }

  private ReviewScore changes(Comment... comments) {
    return changes(List.of(comments));
  }

  private ReviewScore changes(List<Comment> comments) {
    return ReviewScore.of(
        Objects.requireNonNull(item), new Review(comments, Optional.of(Verdict.CHANGES), ""));
  }
}
