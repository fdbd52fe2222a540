// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.server.bank.Parameters;
import dev.assay.server.scoring.Evidence.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScoreTest {
  private static final Parameters CHOICE = new Parameters("3PL", 1.2, List.of(0.3), 0.25, "author");
  private static final Parameters CODE =
      new Parameters("GPCM", 0.9, List.of(-0.8, 0.1, 0.9), 0, "author");

  private static Item item(
      int position, String skill, Parameters parameters, OptionalInt category) {
    return new Item(position, "hash" + position, skill, parameters, category, true);
  }

  private static Evidence evidence(List<Item> items) {
    return new Evidence(Scoring.VERSION, 0, 1, 0.5, items);
  }

  @Test
  void the_same_evidence_gives_the_same_score_after_a_stay_in_the_database() {
    JsonMapper json = JsonMapper.builder().build();
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int round = 0; round < 50; round++) {
      List<Item> items = new ArrayList<>();
      for (int i = 1; i <= 17; i++) {
        boolean code = random.nextInt(5) == 0;
        Parameters parameters =
            code
                ? CODE
                : new Parameters(
                    "3PL",
                    random.nextDouble(0.5, 2),
                    List.of(random.nextGaussian()),
                    0.2,
                    "author");
        OptionalInt category =
            random.nextInt(12) == 0
                ? OptionalInt.empty()
                : OptionalInt.of(random.nextInt(code ? 4 : 2));
        items.add(item(i, random.nextBoolean() ? "sql" : "java", parameters, category));
      }
      Evidence evidence = evidence(items);
      Evidence stored = json.readValue(json.writeValueAsString(evidence), Evidence.class);
      assertThat(stored).isEqualTo(evidence);
      assertThat(Score.of(stored)).usingRecursiveComparison().isEqualTo(Score.of(evidence));
    }
  }

  @Test
  void evidence_keeps_models_and_errors_and_reads_what_was_stored_before_there_were_errors() {
    JsonMapper json = JsonMapper.builder().build();
    ItemModel graded = new GradedResponse(1.1, List.of(-0.5, 0.8));
    ItemModel uncertain = UncertainItem.of(graded, new ItemErrors(0.2, List.of(0.2, 0.3), 0));
    for (ItemModel model : List.of(graded, uncertain)) {
      Parameters kept = Parameters.of(model, "calibration");
      String stored = json.writeValueAsString(kept);
      assertThat(json.readValue(stored, Parameters.class).toModel()).isEqualTo(model);
    }
    String old = "{\"model\":\"3PL\",\"a\":1.2,\"b\":[0.3],\"c\":0.25,\"origin\":\"author\"}";
    assertThat(json.readValue(old, Parameters.class)).isEqualTo(CHOICE);
  }

  @Test
  void an_item_that_our_fault_left_out_is_as_if_it_had_not_been_asked() {
    List<Item> asked =
        List.of(
            item(1, "sql", CHOICE, OptionalInt.of(1)), item(2, "java", CODE, OptionalInt.of(2)));
    List<Item> withFault = new ArrayList<>(asked);
    withFault.add(item(3, "java", CHOICE, OptionalInt.empty()));
    Score score = Score.of(evidence(withFault));
    assertThat(score.ability()).isEqualTo(Score.of(evidence(asked)).ability());
    assertThat(score.missing()).isEqualTo(1);
  }

  @Test
  void what_was_omitted_counts_as_the_lowest_category() {
    Item wrong = item(1, "sql", CHOICE, OptionalInt.of(0));
    Score omitted = Score.of(evidence(List.of(wrong)));
    Score nothing = Score.of(evidence(List.of()));
    assertThat(omitted.ability().theta()).isLessThan(nothing.ability().theta());
    assertThat(nothing.ability().theta()).isCloseTo(0, within(1e-9));
    assertThat(nothing.ability().standardError()).isCloseTo(1, within(1e-3));
  }

  @Test
  void more_points_never_lower_an_ability_or_its_chance_to_be_above_the_cut() {
    for (int category = 1; category < 4; category++) {
      Score less = Score.of(evidence(List.of(item(1, "a", CODE, OptionalInt.of(category - 1)))));
      Score more = Score.of(evidence(List.of(item(1, "a", CODE, OptionalInt.of(category)))));
      assertThat(more.ability().theta()).isGreaterThan(less.ability().theta());
      assertThat(more.aboveCut()).isGreaterThan(less.aboveCut());
    }
  }

  @Test
  void a_score_on_authors_estimates_is_provisional_and_thin_skills_have_none() {
    Score score = Score.of(evidence(List.of(item(1, "sql", CHOICE, OptionalInt.of(1)))));
    assertThat(score.provisional()).isTrue();
    assertThat(score.skills())
        .singleElement()
        .satisfies(skill -> assertThat(skill.ability()).isEmpty());
  }
}
