// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.planning;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemGrid;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.AdaptiveTest;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.adaptive.Step;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.Person;
import java.util.List;
import java.util.random.RandomGenerator;

/** A way to measure an invented person. */
@FunctionalInterface
public interface Measurement {

  Result of(Person person, RandomGenerator random);

  /**
   * @param ability as the test estimates it
   * @param items how many it took
   * @param minutes in which 80 of 100 people are through with these
   */
  record Result(Ability ability, int items, double minutes) {}

  /** By the same form for everybody; the prior is the population. */
  static Measurement byForm(Form form, Population population) {
    ItemGrid grid = ItemGrid.of(form.items().stream().map(FormItem::model).toList());
    Posterior prior = Posterior.of(population);
    double minutes = form.minutes();
    return (person, random) -> {
      int[] categories = new int[grid.size()];
      for (int i = 0; i < categories.length; i++) {
        categories[i] = Answers.category(grid.model(i), person.theta(), random);
      }
      return new Result(grid.after(prior, categories).ability(), categories.length, minutes);
    };
  }

  /**
   * By an adaptive test.
   *
   * @param log counts what is shown, over all people measured
   */
  static Measurement adaptively(
      AdaptiveBank bank, Population population, AdaptiveRules rules, ExposureLog log) {
    return (person, random) -> {
      var test = new AdaptiveTest(bank, population, rules, log, random);
      while (test.next() instanceof Step.Ask ask) {
        var item = bank.items().get(ask.item()).model();
        test.answer(Answers.category(item, person.theta(), random));
      }
      List<FormItem> given = test.given().stream().map(bank.items()::get).toList();
      return new Result(test.ability(), given.size(), new Form(given).minutes());
    };
  }
}
