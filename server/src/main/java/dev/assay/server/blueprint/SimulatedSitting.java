// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.ItemGrid;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.psychometrics.adaptive.AdaptiveTest;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.adaptive.Step;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.planning.Measurement;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.Person;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Measures invented people by a whole adaptive test: the questions that are chosen for them, then
 * what everybody gets.
 *
 * @param log counts what is shown, over all people measured
 */
record SimulatedSitting(
    Questioning questioning, List<FormItem> fixed, ItemGrid grid, ExposureLog log)
    implements Measurement {

  static SimulatedSitting of(Questioning questioning, List<FormItem> fixed) {
    return new SimulatedSitting(
        questioning,
        fixed,
        ItemGrid.of(fixed.stream().map(FormItem::model).toList()),
        new ExposureLog(questioning.plan().pool().size()));
  }

  /** The same with nothing shown yet. */
  SimulatedSitting anew() {
    return new SimulatedSitting(
        questioning, fixed, grid, new ExposureLog(questioning.plan().pool().size()));
  }

  @Override
  public Result of(Person person, RandomGenerator random) {
    List<FormItem> pool = questioning.bank().items();
    AdaptiveTest test = questioning.sitting(log, random);
    WorkingTime time = WorkingTime.NONE;
    while (test.next() instanceof Step.Ask ask) {
      FormItem item = pool.get(ask.item());
      test.answer(Answers.category(item.model(), person.theta(), random));
      time = time.plus(item.minutes());
    }
    Posterior known = test.known();
    for (int i = 0; i < fixed.size(); i++) {
      int category = Answers.category(grid.model(i), person.theta(), random);
      known = grid.after(known, i, category);
      time = time.plus(fixed.get(i).minutes());
    }
    return new Result(known.ability(), test.given().size(), time.minutes());
  }
}
