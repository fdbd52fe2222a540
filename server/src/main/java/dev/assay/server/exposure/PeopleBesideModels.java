// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.exposure.PeopleAndModels.Line;
import dev.assay.server.exposure.PeopleAndModels.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets people beside models at an item. An answer does what is asked by one rule for both. */
@Component
public class PeopleBesideModels {
  private final KnownExposures exposures;
  private final PeopleMarks marks;

  PeopleBesideModels(KnownExposures exposures, PeopleMarks marks) {
    this.exposures = exposures;
    this.marks = marks;
  }

  @Transactional(readOnly = true)
  public PeopleAndModels of(BankEntry item) {
    Map<ItemHash, Exposure> known = exposures.of(List.of(item.hash()));
    Optional<Exposure> models = Optional.ofNullable(known.get(item.hash()));
    List<PeopleMarks.Reached> people = marks.of(item);
    List<Earned> earned = people.stream().map(PeopleMarks.Reached::earned).toList();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            What.WORKS,
            models.map(Exposure::works),
            PeopleMean.ofSolved(earned.stream().map(Earned::works).toList())));
    boolean probed =
        models.flatMap(Exposure::secure).isPresent()
            || earned.stream().anyMatch(one -> one.secure().isPresent());
    if (probed) {
      lines.add(
          new Line(
              What.SECURE,
              models.flatMap(Exposure::secure),
              PeopleMean.ofSolved(earned.stream().map(Earned::worksAndIsSecure).toList())));
    }
    lines.add(
        new Line(
            What.MARKS,
            models.map(Exposure::marks),
            PeopleMean.of(earned.stream().map(Earned::marks).toList())));
    return new PeopleAndModels(
        people.size(),
        people.stream().map(PeopleMarks.Reached::on).min(LocalDate::compareTo),
        people.stream().map(PeopleMarks.Reached::on).max(LocalDate::compareTo),
        models,
        lines);
  }
}
