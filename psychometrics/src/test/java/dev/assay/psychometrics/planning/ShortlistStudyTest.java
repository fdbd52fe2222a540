// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.adaptive.ExposureTuning;
import dev.assay.psychometrics.adaptive.StoppingRules;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.simulation.BankPlan;
import dev.assay.psychometrics.simulation.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortlistStudyTest {
  private static final Population MID = new Population(0, 1);

  private static List<FormItem> items(int count, long seed) {
    List<ItemModel> models = BankPlan.of(count, 1.2).draw(Seed.generator(seed));
    return IntStream.range(0, count)
        .mapToObj(i -> FormItem.of("item-" + i, models.get(i)))
        .toList();
  }

  @Test
  void with_normal_errors_the_quality_captured_is_the_root_of_the_reliability() {
    ShortlistStudy study = new ShortlistStudy(MID, 50, 5, 1.2816, 800, 1);
    for (double reliability : new double[] {0.5, 0.8, 0.95}) {
      double noise = Math.sqrt((1 - reliability) / reliability);
      Measurement normal =
          (person, random) -> {
            double seen = person.theta() + random.nextGaussian(0, noise);
            double error = Math.sqrt(1 - reliability);
            return new Measurement.Result(new Ability(reliability * seen, error), 1, 1);
          };
      ShortlistAccuracy accuracy = study.run(normal, _ -> {});
      assertThat(accuracy.quality()).isCloseTo(Math.sqrt(reliability), within(0.02));
      assertThat(accuracy.rootMeanSquareError())
          .isCloseTo(Math.sqrt(1 - reliability), within(0.01));
      assertThat(accuracy.reportedError()).isCloseTo(Math.sqrt(1 - reliability), within(1e-9));
    }
  }

  @Test
  void perfect_measurement_finds_everybody() {
    var accuracy =
        new ShortlistStudy(MID, 20, 4, 10, 30, 2)
            .run((p, _) -> new Measurement.Result(new Ability(p.theta(), 0), 1, 2), _ -> {});
    assertThat(accuracy.topFound()).isEqualTo(1);
    assertThat(accuracy.topFoundLow()).isEqualTo(1);
    assertThat(accuracy.quality()).isCloseTo(1, within(1e-12));
    assertThat(accuracy.rootMeanSquareError()).isZero();
    assertThat(accuracy.precision()).isZero(); // nobody is that good
    assertThat(accuracy.recall()).isZero();
  }

  @Test
  void a_form_errs_as_much_as_its_information_and_its_own_reports_say() {
    List<FormItem> items = items(25, 3);
    var accuracy =
        new ShortlistStudy(MID, 100, 10, 1.2816, 60, 4)
            .run(Measurement.byForm(new Form(items), MID), _ -> {});
    FormPrecision predicted = new FormPrecision(items.stream().map(FormItem::model).toList(), MID);
    assertThat(accuracy.rootMeanSquareError())
        .isCloseTo(accuracy.reportedError(), within(0.01))
        .isCloseTo(predicted.standardError(), within(0.02));
    assertThat(accuracy.bias()).isCloseTo(0, within(0.015));
    assertThat(accuracy.quality()).isCloseTo(Math.sqrt(predicted.reliability()), within(0.03));
    assertThat(accuracy.topFound()).isBetween(accuracy.topFoundLow(), accuracy.topFoundHigh());
  }

  @Test
  void the_same_seed_gives_the_same_study_and_progress_is_told() {
    Measurement form = Measurement.byForm(new Form(items(10, 5)), MID);
    ShortlistStudy study = new ShortlistStudy(MID, 10, 2, 1, 5, 6);
    int[] last = {0};
    assertThat(study.run(form, done -> last[0] = done)).isEqualTo(study.run(form, _ -> {}));
    assertThat(last[0]).isEqualTo(5);
  }

  /** 300 items with a mean discrimination of 1.2, 20 of them for each person. */
  @Test
  @Tag("long")
  void twenty_adaptive_items_reach_an_error_of_0_29_and_none_is_shown_to_more_than_a_quarter() {
    AdaptiveBank bank = AdaptiveBank.of(scaled(items(300, 1), 1.2));
    AdaptiveRules plain = AdaptiveRules.plain(StoppingRules.after(20));
    var priced = new ExposureTuning(0.24, 40, 100).prices(bank, MID, plain, 8);
    ExposureLog seen = new ExposureLog(300);
    var controlled = study(bank, plain.controlling(priced).showingAtMost(0.25), seen);
    assertThat(controlled.rootMeanSquareError()).isLessThanOrEqualTo(0.295); // 0.29, +-0.003
    assertThat(controlled.reportedError()).isLessThanOrEqualTo(0.29);
    assertThat(seen.highestRate()).isLessThanOrEqualTo(0.25);

    ExposureLog open = new ExposureLog(300);
    var best = study(bank, plain, open);
    assertThat(best.reportedError()).isLessThan(controlled.reportedError());
    assertThat(open.highestRate()).isEqualTo(1);
    assertThat(open.neverShown()).isGreaterThan(0.6);
  }

  private static List<FormItem> scaled(List<FormItem> items, double mean) {
    double now =
        items.stream().mapToDouble(i -> ((Dichotomous) i.model()).a()).average().orElseThrow();
    return items.stream()
        .map(item -> {
          Dichotomous model = (Dichotomous) item.model();
          return FormItem.of(item.id(), new Dichotomous(model.a() * mean / now, model.b(), 0));
        })
        .toList();
  }

  private static ShortlistAccuracy study(AdaptiveBank bank, AdaptiveRules rules, ExposureLog log) {
    return new ShortlistStudy(MID, 100, 10, 1.2816, 20, 7)
        .run(Measurement.adaptively(bank, MID, rules, log), _ -> {});
  }
}
