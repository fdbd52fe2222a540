// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.fairness.BiasAudit.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BiasAuditTest {

  @Test
  void rates_above_the_median_and_of_selection_are_held_against_the_highest() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      subjects.add(subject(i >= 12, i, "female", "x"));
      subjects.add(subject(i >= 10, i + 10, "male", "x"));
    }
    BiasAudit audit = BiasAudit.byTrait(subjects, 0);
    assertThat(audit.median().orElseThrow()).isEqualTo(14.5);
    BiasAudit.Row female = audit.rows().getFirst();
    assertThat(female.group()).isEqualTo("female");
    assertThat(female.selection().ratio()).isCloseTo(0.8, within(1e-12));
    assertThat(female.selection().flagged()).isFalse();
    // 15 to 19 of the women's scores and 15 to 29 of the men's lie above 14.5.
    assertThat(female.scoring().orElseThrow().selection().rate()).isEqualTo(0.25);
    assertThat(female.scoring().orElseThrow().ratio()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(female.rare()).isFalse();
  }

  @Test
  void small_combinations_are_hidden_with_what_would_give_them_away() {
    List<Subject> subjects = new ArrayList<>();
    people(subjects, 20, "female", "x");
    people(subjects, 9, "female", "y");
    people(subjects, 2, "female", "z");
    people(subjects, 30, "male", "x");
    people(subjects, 12, "male", "y");
    people(subjects, 8, "male", "z");
    subjects.add(
        new Subject(true, OptionalDouble.of(1), List.of(Optional.of("male"), Optional.empty())));
    BiasAudit audit = BiasAudit.byBoth(subjects, 0, 1);
    assertThat(audit.rows())
        .extracting(BiasAudit.Row::group)
        .containsExactly("female, x", "male, x");
    assertThat(audit.hidden()).isEqualTo(31);
    assertThat(audit.unknown()).isEqualTo(1);
    assertThat(BiasAudit.byTrait(subjects, 1).rows()).hasSize(3);
    assertThat(BiasAudit.byTrait(subjects, 1).unknown()).isEqualTo(1);
  }

  @Test
  void without_scores_only_selections_are_compared_and_nobody_is_no_row() {
    List<Subject> subjects = new ArrayList<>();
    people(subjects, 20, "female", "x");
    subjects.add(
        new Subject(true, OptionalDouble.empty(), List.of(Optional.of("male"), Optional.empty())));
    BiasAudit audit = BiasAudit.byTrait(subjects, 0);
    assertThat(audit.median()).isEmpty();
    assertThat(audit.rows()).isEmpty(); // the one man would be the rest of the total
    assertThat(audit.hidden()).isEqualTo(21);
    assertThat(BiasAudit.byBoth(List.of(), 0, 1).rows()).isEmpty();
  }

  private static void people(List<Subject> subjects, int count, String sex, String group) {
    for (int i = 0; i < count; i++) {
      subjects.add(subject(i % 2 == 0, i, sex, group));
    }
  }

  private static Subject subject(boolean selected, double score, String sex, String group) {
    return new Subject(
        selected, OptionalDouble.of(score), List.of(Optional.of(sex), Optional.of(group)));
  }
}
