// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.ability.PersonScore.Outcome;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormScoringTest {
  private static final Population MID = new Population(0, 1);
  private static final List<ItemModel> MIXED =
      List.of(
          new Dichotomous(1.2, -0.5, 0),
          new Dichotomous(1.5, 0.4, 0.2),
          new PartialCredit(0.8, List.of(-0.4, 0.3, 1.1)),
          new GradedResponse(1.1, List.of(-1.2, 0.6)),
          new Dichotomous(0.9, 0.9, 0),
          new Dichotomous(1.7, -1.1, 0.25));

  private static ResponseMatrix one(int... categories) {
    byte[][] columns = new byte[categories.length][1];
    for (int j = 0; j < categories.length; j++) {
      columns[j][0] = (byte) categories[j];
    }
    return ResponseMatrix.ofColumns(columns);
  }

  private static PersonScore score(List<ItemModel> items, Method method, int... categories) {
    return new FormScoring(items, MID).score(one(categories), method).getFirst();
  }

  private static ResponseMatrix random(List<ItemModel> items, int persons, Random random) {
    byte[][] columns = new byte[items.size()][persons];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < persons; i++) {
        columns[j][i] = (byte) (random.nextInt(items.get(j).categories() + 1) - 1);
      }
    }
    return ResponseMatrix.ofColumns(columns);
  }

  private static List<Response> responses(List<ItemModel> items, ResponseMatrix all, int person) {
    List<Response> responses = new ArrayList<>();
    for (int j = 0; j < items.size(); j++) {
      if (all.at(person, j) >= 0) {
        responses.add(new Response(items.get(j), all.at(person, j)));
      }
    }
    return responses;
  }

  @Test
  void tables_give_what_scoring_one_by_one_gives() {
    ResponseMatrix all = random(MIXED, 150, new Random(1));
    var form = new FormScoring(MIXED, new Population(0.3, 1.2));
    var oneByOne = new Scoring(new Population(0.3, 1.2));
    List<PersonScore> scores = form.score(all, Method.EAP);
    List<Posterior> posteriors = form.posteriors(all);
    for (int i = 0; i < 150; i++) {
      Posterior expected = oneByOne.posterior(responses(MIXED, all, i));
      Ability ability = scores.get(i).ability().orElseThrow();
      assertThat(ability.theta()).isCloseTo(expected.mean(), within(1e-10));
      assertThat(ability.standardError()).isCloseTo(expected.standardDeviation(), within(1e-9));
      assertThat(posteriors.get(i).above(0.5)).isCloseTo(expected.above(0.5), within(1e-10));
    }
  }

  /** The log-likelihood, with something added, searched by brute force. */
  private static double highest(List<Response> responses, DoubleUnaryOperator added) {
    double best = Double.NEGATIVE_INFINITY;
    double where = 0;
    for (double theta = -5.9; theta < 5.9; theta += 1e-3) {
      double value = added.applyAsDouble(theta);
      for (Response response : responses) {
        double[] log = new double[response.item().categories()];
        response.item().logProbabilities(theta, log);
        value += log[response.category()];
      }
      if (value > best) {
        best = value;
        where = theta;
      }
    }
    return where;
  }

  @Test
  void the_mode_is_where_brute_force_finds_the_posterior_highest() {
    ResponseMatrix all = random(MIXED, 25, new Random(2));
    List<PersonScore> scores = new FormScoring(MIXED, MID).score(all, Method.MAP);
    for (int i = 0; i < 25; i++) {
      double expected = highest(responses(MIXED, all, i), theta -> -theta * theta / 2);
      assertThat(scores.get(i).ability().orElseThrow().theta()).isCloseTo(expected, within(1e-3));
    }
  }

  /** Without guessing and with partial credit, Warm's weight is the root of the information. */
  @Test
  void the_weighted_likelihood_is_highest_at_its_estimate() {
    List<ItemModel> items =
        List.of(
            new Dichotomous(1.2, -0.5, 0),
            new Dichotomous(0.8, 0.7, 0),
            new PartialCredit(0.8, List.of(-0.4, 0.3, 1.1)),
            new PartialCredit(1.1, List.of(0.6, -0.2)));
    Random random = new Random(4);
    for (int i = 0; i < 25; i++) {
      int[] categories =
          items.stream().mapToInt(item -> random.nextInt(item.categories())).toArray();
      List<Response> responses = responses(items, one(categories), 0);
      double expected =
          highest(
              responses,
              theta -> Math.log(items.stream().mapToDouble(x -> x.information(theta)).sum()) / 2);
      assertThat(score(items, Method.WLE, categories).ability().orElseThrow().theta())
          .isCloseTo(expected, within(1e-3));
    }
  }

  @Test
  void one_right_answer_alone_has_a_closed_form() {
    // a (1 - P) + a (1 - 2 P) / 2 = 0 at P = 3/4
    Ability right =
        score(List.of(new Dichotomous(1.3, 0.2, 0)), Method.WLE, 1).ability().orElseThrow();
    assertThat(right.theta()).isCloseTo(0.2 + Math.log(3) / 1.3, within(1e-8));
    assertThat(right.standardError()).isCloseTo(1 / (1.3 * Math.sqrt(3.0 / 16)), within(1e-7));
  }

  /** n equal Rasch items, r right: the estimate solves r + 1/2 = (n + 1) P (Warm 1989). */
  @Test
  void equal_items_have_a_closed_form() {
    List<ItemModel> items = Collections.nCopies(10, new Dichotomous(1, 0, 0));
    for (int r = 0; r <= 10; r++) {
      int[] categories = new int[10];
      Arrays.fill(categories, 0, r, 1);
      double share = (r + 0.5) / 11;
      assertThat(score(items, Method.WLE, categories).ability().orElseThrow().theta())
          .isCloseTo(Math.log(share / (1 - share)), within(1e-8));
    }
  }

  @Property(tries = 40)
  void the_order_of_items_and_persons_does_not_matter(@ForAll Random random) {
    ResponseMatrix all = random(MIXED, 9, random);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Collections.shuffle(order, random);
    byte[][] turned = new byte[6][9];
    for (int j = 0; j < 6; j++) {
      for (int i = 0; i < 9; i++) {
        turned[j][8 - i] = all.at(i, order.get(j));
      }
    }
    List<ItemModel> items = order.stream().map(MIXED::get).toList();
    for (Method method : Method.values()) {
      List<PersonScore> straight = new FormScoring(MIXED, MID).score(all, method);
      List<PersonScore> other =
          new FormScoring(items, MID).score(ResponseMatrix.ofColumns(turned), method);
      for (int i = 0; i < 9; i++) {
        assertThat(other.get(8 - i).outcome()).isEqualTo(straight.get(i).outcome());
        double theta = straight.get(i).ability().map(Ability::theta).orElse(0.0);
        assertThat(other.get(8 - i).ability().map(Ability::theta).orElse(0.0))
            .isCloseTo(theta, within(1e-7));
      }
    }
  }

  /** With equal slopes the sum is all that counts, and more is better. */
  @ParameterizedTest
  @EnumSource
  void with_one_slope_the_score_rises_with_the_sum_and_depends_on_nothing_else(Method method) {
    List<ItemModel> items = new ArrayList<>();
    for (int j = 0; j < 12; j++) {
      items.add(new Dichotomous(1.1, -1.5 + 0.25 * j, 0));
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int r = 0; r <= 12; r++) {
      int[] easy = new int[12];
      Arrays.fill(easy, 0, r, 1);
      int[] hard = new int[12];
      Arrays.fill(hard, 12 - r, 12, 1);
      double theta = score(items, method, easy).ability().orElseThrow().theta();
      assertThat(score(items, method, hard).ability().orElseThrow().theta())
          .isCloseTo(theta, within(1e-7));
      assertThat(theta).isGreaterThan(before);
      before = theta;
    }
  }

  @ParameterizedTest
  @EnumSource
  void extremes_are_finite_and_named(Method method) {
    List<ItemModel> items = Collections.nCopies(30, new Dichotomous(1.5, 0, 0));
    int[] right = new int[30];
    Arrays.fill(right, 1);
    PersonScore best = score(items, method, right);
    PersonScore worst = score(items, method, new int[30]);
    assertThat(best.outcome()).isEqualTo(Outcome.ALL_HIGHEST);
    assertThat(worst.outcome()).isEqualTo(Outcome.ALL_LOWEST);
    assertThat(best.ability().orElseThrow().theta()).isBetween(1.0, 6.0);
    assertThat(worst.ability().orElseThrow().theta()).isBetween(-6.0, -1.0);
    assertThat(best.ability().orElseThrow().standardError()).isFinite().isPositive();
  }

  @Test
  void nothing_answered_is_the_population_or_nothing() {
    int missing = ResponseMatrix.MISSING;
    for (Method method : List.of(Method.EAP, Method.MAP)) {
      PersonScore nothing = score(MIXED.subList(0, 2), method, missing, missing);
      assertThat(nothing.outcome()).isEqualTo(Outcome.NOTHING_ANSWERED);
      assertThat(nothing.ability().orElseThrow().theta()).isCloseTo(0, within(1e-9));
      assertThat(nothing.ability().orElseThrow().standardError()).isCloseTo(1, within(1e-4));
    }
    PersonScore nothing = score(MIXED.subList(0, 2), Method.WLE, missing, missing);
    assertThat(nothing)
        .isEqualTo(new PersonScore(Outcome.NOTHING_ANSWERED, java.util.Optional.empty(), 0));
  }

  @Test
  void what_lies_beyond_the_scale_is_said() {
    PersonScore beyond = score(List.of(new Dichotomous(1, 7, 0)), Method.WLE, 1);
    assertThat(beyond.outcome()).isEqualTo(Outcome.OFF_THE_SCALE);
    assertThat(beyond.ability()).isEmpty();
  }

  @Test
  void responses_that_do_not_fit_the_form_are_refused() {
    assertThatThrownBy(() -> score(MIXED.subList(0, 2), Method.EAP, 1, 2))
        .hasMessageContaining("item 2 has the categories 0 to 1, not 2");
    assertThatThrownBy(() -> score(MIXED, Method.EAP, 1)).hasMessageContaining("1 columns");
  }
}
