// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.server.paired.Contrast.Marked;
import dev.assay.server.paired.Contrast.ModelMarks;
import dev.assay.server.paired.ValueAdded.Finding;
import dev.assay.server.paired.ValueAdded.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContrastTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void each_person_gives_one_difference_and_the_lift_is_their_mean() {
    List<Marked> marks = new ArrayList<>();
    for (int person = 0; person < 20; person++) {
      double alone = person % 2 == 0 ? 0.2 : 0.4;
      marks.add(new Marked("p" + person, "x", true, alone, false, false));
      marks.add(new Marked("p" + person, "y", false, 0.8, person < 5, person < 1));
    }
    ValueAdded added = Contrast.of(Of.PEOPLE, marks, List.of()).orElseThrow();

    assertThat(added.alone().value().orElseThrow()).isCloseTo(0.3, EXACT);
    assertThat(added.withAi().value().orElseThrow()).isCloseTo(0.8, EXACT);
    assertThat(added.overAlone().value().orElseThrow()).isCloseTo(0.5, EXACT);
    assertThat(added.overAlone().error().orElseThrow())
        .as("standard deviation of 0.4 and 0.6, ten times each, over the root of 20")
        .isCloseTo(0.1 * Math.sqrt(20.0 / 19) / Math.sqrt(20), EXACT);
    assertThat(added.finding()).isEqualTo(Finding.MORE);
    assertThat(added.overAlone().low()).as("0.5 less 1.96 standard errors").isEqualTo("+46");
    assertThat(added.overAlone().high()).isEqualTo("+54");
    assertThat(added.offered()).isEqualTo(20);
    assertThat(added.asked()).isEqualTo(5);
    assertThat(added.simulatedHelp()).as("one answer of a simulated model is enough").isTrue();
    assertThat(added.aiAlone().value()).isEmpty();
    assertThat(added.overAi().value()).isEmpty();
  }

  @Test
  void below_the_fewest_there_are_means_and_no_errors() {
    List<Marked> marks =
        List.of(
            new Marked("1", "x", true, 0.5, false, false),
            new Marked("1", "y", false, 1, true, false),
            new Marked("2", "z", true, 0.5, false, false));
    ValueAdded added = Contrast.of(Of.PAIRS, marks, List.of()).orElseThrow();

    assertThat(added.overAlone().value()).contains(0.5);
    assertThat(added.overAlone().tooFew()).isTrue();
    assertThat(added.finding()).isEqualTo(Finding.TOO_FEW);
    assertThat(added.simulatedHelp()).isFalse();
    assertThat(added.alone().from()).as("a pair without its other half does not count").isOne();
    assertThat(Contrast.of(Of.PAIRS, marks.subList(2, 3), List.of())).isEmpty();
  }

  @Test
  void
      only_models_that_answered_every_item_stand_for_ai_alone_and_their_error_joins_that_of_people() {
    List<Marked> marks = new ArrayList<>();
    for (int person = 0; person < 20; person++) {
      marks.add(new Marked("p" + person, "x", person % 2 == 0, 0.5, true, false));
      marks.add(new Marked("p" + person, "y", person % 2 == 1, 0.5, true, false));
    }
    List<ModelMarks> models = new ArrayList<>();
    for (int model = 0; model < 3; model++) {
      models.add(new ModelMarks("m" + model, "x", 0.2 + 0.1 * model, false));
      models.add(new ModelMarks("m" + model, "y", 0.4 + 0.1 * model, false));
    }
    models.add(new ModelMarks("half", "x", 1, true));
    ValueAdded added = Contrast.of(Of.PEOPLE, marks, models).orElseThrow();

    assertThat(added.aiAlone().value().orElseThrow()).isCloseTo(0.4, EXACT);
    assertThat(added.aiAlone().error().orElseThrow()).isCloseTo(0.1 / Math.sqrt(3), EXACT);
    assertThat(added.simulated()).isFalse();
    assertThat(added.finding()).as("no person differs").isEqualTo(Finding.UNCLEAR);
    assertThat(added.overAi().value().orElseThrow()).isCloseTo(0.1, EXACT);
    double people = Math.sqrt(0.01 * 20 / 19 / 20);
    assertThat(added.overAi().error().orElseThrow())
        .isCloseTo(Math.hypot(people, 0.1 / Math.sqrt(3)), EXACT);

    ValueAdded fewer = Contrast.of(Of.PEOPLE, marks, models.subList(0, 4)).orElseThrow();
    assertThat(fewer.aiAlone().value()).isPresent();
    assertThat(fewer.overAi().tooFew()).as("two models are too few").isTrue();
  }

  /** Items of a pair differ by 0.4; the lift is 0.1. A coin for each person takes the 0.4 out. */
  @Test
  void a_coin_for_each_person_cancels_that_one_item_is_harder() {
    Random random = new Random(20260);
    List<Marked> marks = new ArrayList<>();
    for (int person = 0; person < 4_000; person++) {
      boolean hardAlone = random.nextBoolean();
      marks.add(new Marked("p" + person, "hard", hardAlone, hardAlone ? 0.3 : 0.4, false, false));
      marks.add(new Marked("p" + person, "easy", !hardAlone, hardAlone ? 0.8 : 0.7, false, false));
    }
    Measure lift = Contrast.of(Of.PEOPLE, marks, List.of()).orElseThrow().overAlone();
    assertThat(lift.value().orElseThrow()).isCloseTo(0.1, within(6 * lift.error().orElseThrow()));
    assertThat(lift.error().orElseThrow()).isCloseTo(0.4 / Math.sqrt(4_000), within(1e-3));
  }
}
