// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ItemModelTest {

  @Provide
  static Arbitrary<ItemModel> models() {
    Arbitrary<Double> a = Arbitraries.doubles().between(0.1, 4);
    Arbitrary<Double> b = Arbitraries.doubles().between(-8, 8);
    Arbitrary<Double> c = Arbitraries.doubles().between(0, 0.5);
    Arbitrary<ItemModel> dichotomous = Combinators.combine(a, b, c).as(Dichotomous::new);
    Arbitrary<ItemModel> partial =
        Combinators.combine(a, b.list().ofMinSize(1).ofMaxSize(5)).as(PartialCredit::new);
    Arbitrary<ItemModel> graded =
        Combinators.combine(a, b.set().ofMinSize(1).ofMaxSize(5))
            .as((slope, set) -> new GradedResponse(slope, set.stream().sorted().toList()));
    Arbitrary<ItemModel> certain = Arbitraries.oneOf(dichotomous, partial, graded);
    Arbitrary<Double> error = Arbitraries.doubles().between(0, 0.8);
    Arbitrary<ItemModel> uncertain =
        Combinators.combine(certain, error).as(ItemModelTest::uncertain);
    return Arbitraries.frequencyOf(Tuple.of(4, certain), Tuple.of(1, uncertain));
  }

  private static ItemModel uncertain(ItemModel item, double error) {
    ItemErrors errors =
        new ItemErrors(
            error / 4,
            Collections.nCopies(item.categories() - 1, error),
            item.name().equals("3PL") ? error / 10 : 0);
    return UncertainItem.of(item, errors);
  }

  @Property
  void probabilities_are_a_distribution_at_any_ability(
      @ForAll("models") ItemModel item, @ForAll @DoubleRange(min = -60, max = 60) double theta) {
    double[] log = new double[item.categories()];
    item.logProbabilities(theta, log);
    double sum = 0;
    for (double value : log) {
      assertThat(value).isFinite().isLessThanOrEqualTo(1e-12);
      sum += Math.exp(value);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(item.information(theta)).isFinite().isNotNegative();
  }

  @Property
  void the_able_score_higher(
      @ForAll("models") ItemModel item,
      @ForAll @DoubleRange(min = -6, max = 6) double theta,
      @ForAll @DoubleRange(min = 0.01, max = 3) double more) {
    assertThat(item.expectedShare(theta + more))
        .isGreaterThanOrEqualTo(item.expectedShare(theta) - 1e-12);
  }

  /** I = sum over k of (dP_k/dtheta)^2 / P_k, with the derivative taken numerically. */
  @Property(tries = 300)
  void information_is_what_its_definition_says(
      @ForAll("models") ItemModel item, @ForAll @DoubleRange(min = -4, max = 4) double theta) {
    double h = 1e-5;
    double[] before = new double[item.categories()];
    double[] at = new double[item.categories()];
    double[] after = new double[item.categories()];
    item.logProbabilities(theta - h, before);
    item.logProbabilities(theta, at);
    item.logProbabilities(theta + h, after);
    double information = 0;
    for (int k = 0; k < at.length; k++) {
      double slope = (after[k] - before[k]) / (2 * h);
      information += Math.exp(at[k]) * slope * slope;
    }
    assertThat(item.information(theta)).isCloseTo(information, within(1e-5 + 1e-4 * information));
  }

  @Property(tries = 300)
  void derivatives_are_what_differences_say(
      @ForAll("models") ItemModel item, @ForAll @DoubleRange(min = -4, max = 4) double theta) {
    double h = 1e-4;
    int categories = item.categories();
    double[] before = new double[categories];
    double[] at = new double[categories];
    double[] after = new double[categories];
    item.logProbabilities(theta - h, before);
    item.logProbabilities(theta, at);
    item.logProbabilities(theta + h, after);
    double[] first = new double[categories];
    double[] second = new double[categories];
    item.logDerivatives(theta, first, second);
    for (int k = 0; k < categories; k++) {
      assertThat(first[k]).isCloseTo((after[k] - before[k]) / (2 * h), within(1e-4));
      assertThat(second[k]).isCloseTo((after[k] - 2 * at[k] + before[k]) / (h * h), within(1e-3));
    }
  }

  @Test
  void two_categories_of_partial_credit_are_the_two_parameter_model() {
    ItemModel partial = new PartialCredit(1.3, List.of(0.4));
    ItemModel dichotomous = new Dichotomous(1.3, 0.4, 0);
    for (double theta = -6; theta <= 6; theta += 0.5) {
      assertThat(partial.expectedShare(theta))
          .isCloseTo(dichotomous.expectedShare(theta), within(1e-14));
      assertThat(partial.information(theta))
          .isCloseTo(dichotomous.information(theta), within(1e-14));
    }
  }

  @Test
  void two_categories_of_graded_response_are_the_two_parameter_model() {
    ItemModel graded = new GradedResponse(1.3, List.of(0.4));
    ItemModel dichotomous = new Dichotomous(1.3, 0.4, 0);
    for (double theta = -6; theta <= 6; theta += 0.5) {
      assertThat(graded.expectedShare(theta))
          .isCloseTo(dichotomous.expectedShare(theta), within(1e-14));
      assertThat(graded.information(theta))
          .isCloseTo(dichotomous.information(theta), within(1e-14));
    }
  }

  @Test
  void thresholds_are_where_half_the_people_reach_at_least_the_category() {
    double[] log = new double[3];
    new GradedResponse(1.7, List.of(-0.5, 1.25)).logProbabilities(1.25, log);
    assertThat(Math.exp(log[2])).isCloseTo(0.5, within(1e-15));
    new GradedResponse(1.7, List.of(-0.5, 1.25)).logProbabilities(-0.5, log);
    assertThat(Math.exp(log[0])).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void the_curves_are_the_textbook_ones() {
    assertThat(new Dichotomous(1, 0, 0).expectedShare(1))
        .isCloseTo(0.7310585786300049, within(1e-15));
    assertThat(new Dichotomous(2, 1, 0.25).expectedShare(1)).isCloseTo(0.625, within(1e-15));
    assertThat(new Dichotomous(2, 1, 0).information(1)).isCloseTo(1, within(1e-15));
    // Odds 1 : e^(1) : e^(1 - 1) at theta = 0 with steps -1 and 1
    double[] log = new double[3];
    new PartialCredit(1, List.of(-1.0, 1.0)).logProbabilities(0, log);
    assertThat(Math.exp(log[1])).isCloseTo(Math.E / (2 + Math.E), within(1e-15));
    assertThat(log[0]).isCloseTo(log[2], within(1e-15));
  }

  @Test
  void parameters_that_make_no_model_are_refused() {
    assertThatThrownBy(() -> new Dichotomous(0, 0, 0)).hasMessageContaining("discrimination");
    assertThatThrownBy(() -> new Dichotomous(1, Double.NaN, 0)).hasMessageContaining("difficulty");
    assertThatThrownBy(() -> new Dichotomous(1, 0, 1)).hasMessageContaining("asymptote");
    assertThatThrownBy(() -> new PartialCredit(1, List.of())).hasMessageContaining("categories");
    assertThatThrownBy(() -> new GradedResponse(1, List.of(0.5, 0.5))).hasMessageContaining("rise");
    assertThatThrownBy(() -> new Response(new Dichotomous(1, 0, 0), 2))
        .hasMessageContaining("category 2");
  }
}
