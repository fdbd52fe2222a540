// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.planning.Measurement;
import dev.assay.psychometrics.planning.ShortlistAccuracy;
import dev.assay.psychometrics.planning.ShortlistStudy;
import dev.assay.server.bank.MeasuredItem;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Simulates pools of candidates of a test's seniority who sit its form, and sees how many of the
 * truly best the scores pick. The same form and numbers give the same answer.
 */
@Component
@Profile("web")
class ExpectedPools {
  static final int MOST_CANDIDATES = 1_000;

  /** Answers to simulate: enough for a steady figure, few enough for a page. */
  private static final int ANSWERS = 300_000;

  private static final int FEWEST_POOLS = 20;
  private static final int MOST_POOLS = 400;
  private static final long SEED = 20_260_101;

  private final ReadableTests tests;

  ExpectedPools(ReadableTests tests) {
    this.tests = tests;
  }

  /** Both numbers are brought into the range that makes sense. */
  PoolView of(TestVersion version, int candidates, int chosen) {
    int sitting = Math.clamp(candidates, 2, MOST_CANDIDATES);
    int taken = Math.clamp(chosen, 1, sitting - 1);
    List<MeasuredItem> items = tests.items(version);
    Population population = version.blueprint().population();
    Measurement measurement =
        tests
            .forecast(version, items)
            .<Measurement>map(found -> found.sitting().anew())
            .orElseGet(() -> Measurement.byForm(form(items), population));
    int pools =
        Math.clamp(
            ANSWERS / ((long) sitting * Math.max(1, items.size())), FEWEST_POOLS, MOST_POOLS);
    ShortlistAccuracy found =
        new ShortlistStudy(population, sitting, taken, version.rules().cut(), pools, SEED)
            .run(measurement, _ -> {});
    return new PoolView(
        version.testId().toString(),
        version.name(),
        version.number(),
        sitting,
        taken,
        found.topFound() * taken,
        Math.round(found.topFoundLow() * taken),
        Math.round(found.topFoundHigh() * taken),
        (double) taken * taken / sitting,
        Math.clamp(found.quality(), 0, 1),
        pools);
  }

  private static Form form(List<MeasuredItem> items) {
    return new Form(
        items.stream().map(item -> FormItem.of(item.entry().hash().hex(), item.model())).toList());
  }
}
