// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.items.ItemFixture;
import dev.assay.items.project.ProjectView;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTypeTest {

  @Test
  void a_whole_item_has_no_findings() {
    assertThat(ItemFixture.review().read().findings()).isEmpty();
  }

  @Test
  void the_view_is_the_change_and_the_rules_and_no_secret() {
    ReviewView view = new ReviewType().view(ItemFixture.review().document(ReviewDocument.class), 1);
    assertThat(view.statementHtml()).isEqualTo("<p>Pays an invoice <em>once</em>.</p>\n");
    assertThat(view.change())
        .extracting(
            ChangedFile::path, ChangedFile::change, ChangedFile::added, ChangedFile::removed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Pay.java", ChangedFile.Change.MODIFIED, 40, 40),
            org.assertj.core.groups.Tuple.tuple("PayTest.java", ChangedFile.Change.ADDED, 40, 0),
            org.assertj.core.groups.Tuple.tuple("Money.java", ChangedFile.Change.NONE, 0, 0));
    assertThat(view.toString()).doesNotContain("SECRET", "swallowed", "CRITICAL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "defects.yaml; holds: new 20; holds: old 20; does not hold \"old 20\"",
        "defects.yaml; lines: 20,; lines: 41,; after/Pay.java has no line 41",
        "defects.yaml; lines: 20,; lines: 20-19,; must be a line or lines of after/",
        "defects.yaml; lines: 30-31, holds: new 30; lines: 14, holds: new 14; is within 2 lines of",
        "defects.yaml; lines: 10-12; lines: 10-19; is wider than the 8 lines",
        "defects.yaml; [data]; [colour]; colour is no category",
        "defects.yaml; id: null-check; id: lock; lock is the id of two",
        "defects.yaml; verdict: changes; verdict: approve; must be changes where",
        "defects.yaml; severity: major; severity: grave; must be one of minor, major, critical",
        "reviews/partial.yaml; 0.67; 1; has no review that earns a part",
        "reviews/partial.yaml; lines: 11; line: 11; reviews/partial.yaml:4 comments[0].lines",
      })
  void a_slip_is_told_with_its_place(String file, String what, String by, String told) {
    assertThat(ItemFixture.review().edit(file, what, by).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", told));
  }

  @Test
  void a_test_may_be_asked_for_and_its_view_holds_the_program_and_no_version() {
    ItemFixture item = ItemFixture.reviewWithTest();
    assertThat(item.read().findings()).isEmpty();
    ReviewDocument document = item.document(ReviewDocument.class);
    MakeItFail part = document.makeItFail().orElseThrow();
    assertThat(part.planted().getFirst().version().text("Pay.java")).hasValue("SECRET twice\n");
    ReviewView view = new ReviewType().view(document, 1);
    assertThat(view.percent()).isEqualTo(70);
    assertThat(view.demonstration().orElseThrow().project().starters().getFirst().files())
        .extracting(ProjectView.File::path, ProjectView.File::readOnly)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Pay.java", true),
            org.assertj.core.groups.Tuple.tuple("test_pay.py", false));
    assertThat(view.toString()).doesNotContain("SECRET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "item.yaml; defect: twice; defect: thrice; thrice is no defect of defects.yaml",
        "item.yaml; of: plain; of: ornate; fixed/ornate is not there",
        "item.yaml; replace: SECRET plain; replace: SECRET place; is not in Pay.java",
        "item.yaml; by: SECRET twice; by: SECRET other; twice: is the same program as fixed/other",
        "item.yaml; [\"Pay.java\"]; [\"Play.java\"]; names no file of after/",
        "item.yaml; language: python; language: cobol; must be one of java, javascript, python",
        "item.yaml; promise: void; promise: nothing; fails where nothing is wrong",
        "item.yaml; percent: 30; percent: 3; must be from 5 to 60",
        "fixed/other/Pay.java; SECRET other; SECRET plain; is the same program as fixed/other",
      })
  void a_slip_in_what_a_test_is_to_show_is_told(String file, String what, String by, String told) {
    assertThat(ItemFixture.reviewWithTest().edit(file, what, by).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error", told));
  }

  @Test
  void words_may_be_rated_and_an_item_of_another_percentage_does_without() {
    ItemFixture item = ItemFixture.reviewWithWords();
    assertThat(item.read().findings()).isEmpty();
    ReviewDocument document = item.document(ReviewDocument.class);
    assertThat(document.model()).contains("SECRET It pays twice", "No defect: SECRET A lock");
    assertThat(document.review(document.examples().getFirst()).orElseThrow().comments()).hasSize(2);
    assertThat(new ReviewType().view(document, 1).toString()).doesNotContain("SECRET");
    assertThat(item.edit("item.yaml", "words: { percent: 20 }", "").read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("rates nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, 0, 0.5",
    "1, true, 0, 0.8",
    "0.4, true, 0.5, 0.6",
    "0, false, 1, 0.2",
    "1, true, 1, 1"
  })
  void each_part_earns_what_it_carries(double found, boolean shown, double rated, double share) {
    ReviewDocument item =
        new ReviewDocument(
            ItemFixture.review().document(ReviewDocument.class).manifest(),
            "",
            List.of(),
            ItemFixture.review().document(ReviewDocument.class).key(),
            List.of(),
            ItemFixture.reviewWithTest().document(ReviewDocument.class).makeItFail(),
            ItemFixture.reviewWithWords().document(ReviewDocument.class).words());
    assertThat(item.percent()).isEqualTo(50);
    assertThat(item.share(found, shown, rated)).isCloseTo(share, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"statement.md", "defects.yaml", "reviews/model.yaml"})
  void a_missing_file_is_named(String path) {
    assertThat(ItemFixture.review().without(path).read().findings())
        .anySatisfy(finding -> assertThat(finding.toString()).contains("error: " + path));
  }

  @Property(tries = 300)
  void both_sides_can_be_read_off_the_rows(
      @ForAll @Size(max = 12) List<Boolean> old, @ForAll @Size(max = 12) List<Boolean> now) {
    String before = text(old);
    String after = text(now);
    List<ChangedFile.Row> rows = ChangedFile.of("a.py", true, before, true, after).rows();
    assertThat(rows.stream().filter(row -> !row.isAdded()).map(ChangedFile.Row::text))
        .containsExactlyElementsOf(before.lines().toList());
    assertThat(rows.stream().filter(row -> !row.isRemoved()).map(ChangedFile.Row::text))
        .containsExactlyElementsOf(after.lines().toList());
    assertThat(rows.stream().flatMapToInt(row -> row.now().stream()))
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(now.size());
  }

  private static String text(List<Boolean> lines) {
    return lines.stream().map(line -> line ? "yes\n" : "no\n").collect(Collectors.joining());
  }
}
