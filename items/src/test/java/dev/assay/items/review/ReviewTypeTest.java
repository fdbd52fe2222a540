// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFixture;
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
