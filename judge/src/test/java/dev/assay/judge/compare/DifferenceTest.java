// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.compare.Difference.Row;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void lines_stand_side_by_side_and_those_that_count_are_marked() {
    Difference difference =
        Difference.between("1\nYes\n3\n", "1\nYES \n4\n", 3, ValidatorFlags.none());

    assertThat(difference.rows())
        .containsExactly(
            new Row(1, true, "1", "1"),
            new Row(2, true, "Yes", "YES "),
            new Row(3, false, "3", "4"));
    assertThat(difference.more()).isFalse();
  }

  @Test
  void a_long_output_is_shown_around_its_first_difference() {
    Difference difference =
        Difference.between("a\n".repeat(500), "b\n".repeat(10), 100, ValidatorFlags.none());

    assertThat(difference.rows()).hasSize(40);
    assertThat(difference.rows().getFirst().line()).isEqualTo(97);
    assertThat(difference.more()).isTrue();
  }

  @Test
  void a_long_line_is_cut() {
    Difference difference = Difference.between("a", "b".repeat(10_000), 1, ValidatorFlags.none());

    assertThat(difference.rows().getFirst().got()).hasSize(401);
  }

  @Test
  void two_empty_texts_have_no_rows() {
    assertThat(Difference.between("", "", 1, ValidatorFlags.none()).rows()).isEmpty();
  }
}
