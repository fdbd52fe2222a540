// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.calibration.ItemEstimate.Constant;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {

  private static Curve curve(Model model) {
    return model.curve(
        model == Model.GRADED_RESPONSE || model == Model.GENERALIZED_PARTIAL_CREDIT ? 4 : 2);
  }

  private static CalibrationResult estimate(ResponseMatrix responses, Model model) {
    return Calibration.of(responses, Collections.nCopies(responses.items(), model)).estimate();
  }

  @ParameterizedTest
  @EnumSource(names = {"TWO_PARAMETER", "GRADED_RESPONSE", "GENERALIZED_PARTIAL_CREDIT"})
  void finds_the_parameters_that_made_the_data(Model model) {
    var made = SimulatedResponses.of(curve(model), 4000, 20, 1, 7);
    CalibrationResult result = estimate(made.responses(), model);
    assertThat(result.converged()).isTrue();
    double squares = 0;
    int count = 0;
    for (int j = 0; j < 20; j++) {
      var item = (Estimated) result.items().get(j);
      double[] truth = made.truth().get(j);
      var errors = item.errors().orElseThrow();
      squares += Math.pow((item.a() - truth[0]) / errors.a(), 2);
      count++;
      for (int k = 1; k < truth.length; k++) {
        squares += Math.pow((item.b().get(k - 1) + truth[k] / truth[0]) / errors.b().get(k - 1), 2);
        count++;
      }
    }
    // standardised errors have mean square 1 when estimates and standard errors are both right
    assertThat(squares / count).isBetween(0.5, 1.7);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void the_likelihood_is_the_one_that_a_plain_sum_gives(Model model) {
    var made = SimulatedResponses.of(curve(model), 300, 7, 0.8, 11);
    List<Model> models = Collections.nCopies(7, model);
    CalibrationResult result =
        Calibration.of(made.responses(), models).withPrior(ItemPrior.standard()).estimate();
    assertThat(result.logLikelihood())
        .isCloseTo(plainLogLikelihood(made.responses(), result, model), within(1e-8));
  }

  /** By the definition, person by person, with nothing shared between them. */
  private static double plainLogLikelihood(
      ResponseMatrix responses, CalibrationResult result, Model model) {
    Quadrature nodes = Quadrature.standard();
    double total = 0;
    for (int i = 0; i < responses.persons(); i++) {
      double probability = 0;
      for (int q = 0; q < nodes.size(); q++) {
        double log = nodes.logWeights()[q];
        for (int j = 0; j < responses.items(); j++) {
          if (responses.at(i, j) != ResponseMatrix.MISSING) {
            log += logProbability(result, model, j, responses.at(i, j), nodes.points()[q]);
          }
        }
        probability += Math.exp(log);
      }
      total += Math.log(probability);
    }
    return total;
  }

  private static double logProbability(
      CalibrationResult result, Model model, int j, int category, double theta) {
    var item = (Estimated) result.items().get(j);
    Curve curve = model.curve(item.categories().size());
    double[] own = new double[curve.size()];
    own[0] = item.a();
    for (int k = 1; k <= item.b().size(); k++) {
      own[k] = -item.a() * item.b().get(k - 1);
    }
    if (model == Model.THREE_PARAMETER) {
      own[2] = Math.log(item.c() / (1 - item.c()));
    }
    double[] log = new double[curve.categories()];
    curve.at(own, theta, log, new double[log.length][curve.size()]);
    return log[category];
  }

  @Test
  void nothing_nearby_is_more_likely() {
    var made = SimulatedResponses.of(new PartialCreditCurve(2), 500, 6, 1, 3);
    CalibrationResult result = estimate(made.responses(), Model.TWO_PARAMETER);
    for (int j = 0; j < 6; j++) {
      for (double move : new double[] {-0.01, 0.01}) {
        var item = (Estimated) result.items().get(j);
        List<ItemEstimate> items = new java.util.ArrayList<>(result.items());
        items.set(j, with(item, item.a() + move, item.b().getFirst()));
        assertThat(likelihood(made, result, items)).isLessThan(result.logLikelihood());
        items.set(j, with(item, item.a(), item.b().getFirst() + move));
        assertThat(likelihood(made, result, items)).isLessThan(result.logLikelihood());
      }
    }
  }

  private static Estimated with(Estimated item, double a, double b) {
    return new Estimated(item.model(), a, List.of(b), item.c(), item.categories(), item.errors());
  }

  private static double likelihood(
      SimulatedResponses made, CalibrationResult result, List<ItemEstimate> items) {
    var moved = new CalibrationResult(items, result.abilities(), result.populations(), 0, 0, true);
    return plainLogLikelihood(made.responses(), moved, Model.TWO_PARAMETER);
  }

  @Test
  void the_order_of_persons_and_items_makes_no_difference() {
    var made = SimulatedResponses.of(new PartialCreditCurve(3), 1500, 12, 0.7, 5);
    ResponseMatrix straight = made.responses();
    byte[][] turned = new byte[12][1500];
    for (int j = 0; j < 12; j++) {
      for (int i = 0; i < 1500; i++) {
        turned[11 - j][1499 - i] = straight.at(i, j);
      }
    }
    CalibrationResult one = estimate(straight, Model.GENERALIZED_PARTIAL_CREDIT);
    CalibrationResult other =
        estimate(ResponseMatrix.ofColumns(turned), Model.GENERALIZED_PARTIAL_CREDIT);
    assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-6));
    for (int j = 0; j < 12; j++) {
      assertThat(((Estimated) other.items().get(11 - j)).a())
          .isCloseTo(((Estimated) one.items().get(j)).a(), within(1e-4));
    }
    Ability first = one.abilities().getFirst();
    assertThat(other.abilities().getLast().theta()).isCloseTo(first.theta(), within(1e-4));
  }

  @Test
  void the_same_data_give_the_same_digits_again() {
    var made = SimulatedResponses.of(new PartialCreditCurve(2), 5000, 10, 1, 9);
    assertThat(estimate(made.responses(), Model.TWO_PARAMETER))
        .isEqualTo(estimate(made.responses(), Model.TWO_PARAMETER));
  }

  @Test
  void intervals_cover_the_abilities() {
    var made = SimulatedResponses.of(new PartialCreditCurve(2), 6000, 25, 1, 13);
    CalibrationResult result = estimate(made.responses(), Model.TWO_PARAMETER);
    long covered =
        IntStream.range(0, 6000)
            .filter(i -> {
              Ability known = result.abilities().get(i);
              return Math.abs(made.abilities()[i] - known.theta()) < 1.96 * known.standardError();
            })
            .count();
    assertThat(covered / 6000.0).isBetween(0.94, 0.96);
  }

  @Test
  void three_parameters_with_a_prior_stay_sensible_without_information() {
    var made = SimulatedResponses.of(new GuessingCurve(), 200, 8, 1, 17);
    CalibrationResult result =
        Calibration.of(made.responses(), Collections.nCopies(8, Model.THREE_PARAMETER))
            .withPrior(ItemPrior.standard())
            .estimate();
    assertThat(result.converged()).isTrue();
    assertThat(result.items())
        .allSatisfy(item ->
            assertThat(item)
                .isInstanceOfSatisfying(
                    Estimated.class,
                    estimated -> {
                      assertThat(estimated.a()).isBetween(0.2, 5.0);
                      assertThat(estimated.c()).isBetween(0.02, 0.5);
                      assertThat(estimated.errors()).isPresent();
                    }));
  }

  @Test
  void an_item_that_everybody_has_right_is_named_and_left_out() {
    byte[][] columns = new byte[3][];
    ResponseMatrix lsat = LawSchoolTest.section6();
    columns[0] = lsat.column(0).clone();
    columns[1] = new byte[1000];
    java.util.Arrays.fill(columns[1], (byte) 1);
    columns[2] = lsat.column(2).clone();
    CalibrationResult result = estimate(ResponseMatrix.ofColumns(columns), Model.TWO_PARAMETER);
    assertThat(result.items().get(1)).isEqualTo(new Constant(java.util.Optional.of(1)));
    assertThat(result.items().get(0)).isInstanceOf(Estimated.class);
    assertThat(result.logLikelihood()).isFinite();
  }

  @Test
  void a_category_that_never_occurs_is_joined_to_its_neighbour() {
    var made = SimulatedResponses.of(new PartialCreditCurve(3), 400, 4, 1, 19);
    byte[][] columns = new byte[4][];
    for (int j = 0; j < 4; j++) {
      columns[j] = made.responses().column(j).clone();
    }
    for (int i = 0; i < 400; i++) {
      columns[2][i] = (byte) (columns[2][i] * 2);
    }
    CalibrationResult result =
        estimate(ResponseMatrix.ofColumns(columns), Model.GENERALIZED_PARTIAL_CREDIT);
    var item = (Estimated) result.items().get(2);
    assertThat(item.categories()).containsExactly(0, 2, 4);
    assertThat(item.hasGaps()).isTrue();
    assertThat(item.b()).hasSize(2);
  }

  @Test
  void nobody_and_nothing_are_clear_outcomes() {
    CalibrationResult nobody =
        estimate(ResponseMatrix.ofColumns(new byte[2][0]), Model.TWO_PARAMETER);
    assertThat(nobody.abilities()).isEmpty();
    assertThat(nobody.items()).containsOnly(new Constant(java.util.Optional.empty()));
    assertThat(nobody.logLikelihood()).isZero();
  }

  @Test
  void two_categories_are_asked_for_where_the_model_has_two() {
    byte[][] columns = {{0, 1, 2}};
    assertThatThrownBy(() -> estimate(ResponseMatrix.ofColumns(columns), Model.THREE_PARAMETER))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
