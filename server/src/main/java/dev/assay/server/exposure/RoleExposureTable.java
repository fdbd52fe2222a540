// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Brought;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.RoleExposure.ItemLine;
import dev.assay.server.exposure.RoleExposure.ModelLine;
import dev.assay.server.exposure.RoleExposure.SkillLine;
import dev.assay.server.page.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report as one long table: part, what it is about, figure, value, its interval, what it rests
 * on, from when, and whether it is simulated.
 */
final class RoleExposureTable {
  private static final String NOTHING = "";

  private final Text text;
  private final List<List<?>> rows = new ArrayList<>();

  RoleExposureTable(Text text) {
    this.text = text;
  }

  List<List<?>> rows(RoleExposure report) {
    rows.add(
        List.of(
            "part",
            "about",
            "figure",
            "value",
            "low",
            "high",
            "models",
            "runs",
            "people",
            "first",
            "last",
            "simulated"));
    report.skills().forEach(this::skill);
    report.items().forEach(this::item);
    report.models().forEach(this::model);
    report.brought().forEach(this::brought);
    return List.copyOf(rows);
  }

  private void skill(SkillLine skill) {
    String part = text.of("exposure.skills");
    rate(part, skill.name(), "works", skill.models(), NOTHING, NOTHING, skill.simulated());
    rate(part, skill.name(), "marks", skill.marks(), NOTHING, NOTHING, skill.simulated());
    people(part, skill.name(), skill.people());
  }

  private void item(ItemLine item) {
    String part = text.of("exposure.items");
    Optional<Exposure> known = item.models();
    Object first = known.<Object>map(Exposure::first).orElse(NOTHING);
    Object last = known.<Object>map(Exposure::last).orElse(NOTHING);
    boolean simulated = known.filter(Exposure::simulated).isPresent();
    rate(part, item.title(), "works", known.map(Exposure::works), first, last, simulated);
    known
        .flatMap(Exposure::secure)
        .ifPresent(secure ->
            rate(part, item.title(), "secure", Optional.of(secure), first, last, simulated));
    rate(part, item.title(), "marks", known.map(Exposure::marks), first, last, simulated);
    people(part, item.title(), item.people());
  }

  private void model(ModelLine model) {
    rate(
        text.of("exposure.models"),
        model.model(),
        "works",
        Optional.of(model.works()),
        model.first(),
        model.last(),
        model.simulated());
  }

  private void brought(Brought brought) {
    Object on = brought.on().<Object>map(day -> day).orElse(NOTHING);
    rows.add(
        List.of(
            text.of("exposure.brought.part"),
            brought.by().orElse(NOTHING),
            text.of("exposure.brought.figure"),
            brought.answers(),
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            String.valueOf(on),
            String.valueOf(on),
            NOTHING));
  }

  private void rate(
      String part,
      String about,
      String figure,
      Optional<SolveRate> rate,
      Object first,
      Object last,
      boolean simulated) {
    String name = text.of("exposure.figure." + figure);
    if (rate.isEmpty()) {
      rows.add(
          List.of(
              part,
              about,
              name,
              text.of("exposure.unmeasured"),
              NOTHING,
              NOTHING,
              0,
              0,
              NOTHING,
              NOTHING,
              NOTHING,
              NOTHING));
      return;
    }
    SolveRate known = rate.get();
    rows.add(
        List.of(
            part,
            about,
            name,
            known.rate(),
            known.low(),
            known.high(),
            known.models(),
            known.runs(),
            NOTHING,
            String.valueOf(first),
            String.valueOf(last),
            simulated));
  }

  private void people(String part, String about, PeopleMean people) {
    Optional<PeopleMean.Mean> mean = people.mean();
    rows.add(
        List.of(
            part,
            about,
            text.of("exposure.figure.people"),
            mean.<Object>map(PeopleMean.Mean::value).orElse(NOTHING),
            mean.<Object>map(PeopleMean.Mean::low).orElse(NOTHING),
            mean.<Object>map(PeopleMean.Mean::high).orElse(NOTHING),
            NOTHING,
            NOTHING,
            people.people(),
            NOTHING,
            NOTHING,
            NOTHING));
  }
}
