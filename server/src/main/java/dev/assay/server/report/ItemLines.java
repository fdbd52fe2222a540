// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.SkillTree;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.report.ItemRecords.Spent;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tells of every item of a form how it turned out. Called inside a transaction. */
@Component
class ItemLines {
  private static final Spent NOT_AT_ALL = new Spent(0, 0);

  private final ItemRecords records;
  private final SkillTree skills;

  ItemLines(ItemRecords records, SkillTree skills) {
    this.records = records;
    this.skills = skills;
  }

  List<ItemLine> of(SatForm form, ResponseMatrix responses, ClassicalStatistics statistics) {
    Map<String, Spent> spent = records.spent(form.attempts());
    Map<String, Choices> choices = records.choices(form.attempts());
    Map<String, Integer> used =
        records.used(form.entries().stream().map(entry -> entry.hash().hex()).toList());
    return IntStream.range(0, form.entries().size())
        .mapToObj(j -> {
          String hash = form.entries().get(j).hash().hex();
          Choices chosen = choices.getOrDefault(hash, new Choices(Map.of(), Map.of()));
          return line(
              form,
              j,
              statistics,
              spent.getOrDefault(hash, NOT_AT_ALL),
              used.getOrDefault(hash, 0),
              chosen.options(form.attempts(), responses, j));
        })
        .toList();
  }

  private ItemLine line(
      SatForm form,
      int j,
      ClassicalStatistics statistics,
      Spent spent,
      int used,
      List<OptionLine> options) {
    BankEntry entry = form.entries().get(j);
    ItemStatistics item = statistics.items().get(j);
    double predicted =
        Posterior.of(form.version().blueprint().population())
            .expected(entry.model()::expectedShare);
    int highest = entry.manifest().categories() - 1;
    Figure observed =
        Figure.of(item.answered(), ItemLine.SHARE, () -> OptionalDouble.of(share(item, highest)));
    Figure rest = Figure.of(statistics.complete(), ItemLine.CORRELATION, item::restCorrelation);
    return new ItemLine(
        j + 1,
        entry.hash().hex(),
        entry.manifest().title(),
        entry.manifest().type(),
        skills.name(form.skill(j)),
        entry.manifest().difficulty(),
        entry.manifest().seniority(),
        predicted,
        form.expected(j),
        item.answered(),
        form.omitted(j),
        form.faults(j),
        observed,
        rest,
        Figure.of(spent.people(), ItemLine.TIME, () -> OptionalDouble.of(spent.meanSeconds())),
        used,
        ItemLine.flags(predicted, observed, rest, options),
        options);
  }

  /** Of the highest category that there is, whether or not somebody reached it. */
  private static double share(ItemStatistics item, int highest) {
    double points = 0;
    for (int k = 1; k < item.counts().size(); k++) {
      points += (double) k * item.counts().get(k);
    }
    return points / item.answered() / highest;
  }
}
