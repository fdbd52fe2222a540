// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.fairness.Magnitude;
import dev.assay.psychometrics.fit.ObservedCurve;
import dev.assay.server.bank.Brought;
import dev.assay.server.bank.Curve;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.PeopleAndModels;
import dev.assay.server.exposure.PeopleMean;
import dev.assay.server.page.Text;
import dev.assay.server.report.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The report as one long table: part, what it is about, figure, value, people, people needed. */
final class ItemReportTable {
  private static final String NOTHING = "";
  private static final int COLUMNS = 6;

  private final Text text;
  private final List<List<?>> rows = new ArrayList<>();

  ItemReportTable(Text text) {
    this.text = text;
  }

  List<List<?>> rows(ItemReport report) {
    row("part", "about", "figure", "value", "people", "needed");
    figure(text.of("itemreport.curve.title"), report.title(), "itemreport.share", report.share());
    curves(report.curves());
    fit(report);
    history(report.history());
    report
        .plain()
        .ifPresent(plain ->
            row(
                text.of("prompt.report.plain"),
                String.join(", ", plain.models()),
                text.of("exposure.plain"),
                plain.last().toString(),
                plain.answers()));
    report.alike().comparisons().forEach(this::compared);
    solving(report.solving());
    report.options().forEach(this::option);
    return List.copyOf(rows);
  }

  private void curves(Curves curves) {
    String part = text.of("itemreport.curve.title");
    for (Curve.Point point : curves.expected().table()) {
      row(part, point.ability(), text.of("itemreport.curve.expected"), point.value());
    }
    for (ObservedCurve.Point point : curves.points()) {
      double ability = point.ability();
      row(part, ability, text.of("itemreport.point.observed"), point.observed(), point.persons());
      row(part, ability, text.of("itemreport.point.low"), point.low(), point.persons());
      row(part, ability, text.of("itemreport.point.high"), point.high(), point.persons());
      row(part, ability, text.of("itemreport.point.expected"), point.expected(), point.persons());
    }
  }

  private void fit(ItemReport report) {
    Fit fit = report.fit();
    figure(text.of("itemreport.fit.title"), report.test(), "itemreport.fit.chance", fit.chance());
    if (fit.degrees() > 0) {
      String part = text.of("itemreport.fit.title");
      row(part, report.test(), text.of("itemreport.fit.statistic"), fit.statistic());
      row(part, report.test(), text.of("itemreport.fit.degrees"), fit.degrees());
    }
    for (Dependence.Partner partner : report.dependence().partners()) {
      row(
          text.of("itemreport.dependence.title"),
          partner.title(),
          text.of("itemreport.dependence.excess"),
          partner.excess(),
          partner.people());
    }
  }

  private void history(History history) {
    String part = text.of("itemreport.history.title");
    for (History.Step step : history.steps()) {
      String about = text.of("calibration.name", step.calibration());
      row(part, about, text.of("calibration.place"), step.place(), step.answers());
      row(part, about, text.of("itemreport.history.place.error"), step.placeError());
      row(part, about, text.of("itemreport.history.slope"), step.slope(), step.answers());
      row(part, about, text.of("itemreport.history.slope.error"), step.slopeError());
      step.change()
          .ifPresent(change -> {
            row(part, about, text.of("itemreport.history.change"), change.place());
            row(part, about, text.of("itemreport.history.change.error"), change.placeError());
          });
    }
  }

  private void compared(Alike.Compared compared) {
    row(
        text.of("itemreport.alike.title"),
        text.of(compared.question().words(compared.group()))
            + " / "
            + text.of(compared.question().words(compared.reference())),
        text.of("itemreport.alike.class"),
        compared.magnitude().map(Magnitude::name).orElse(NOTHING));
  }

  private void solving(PeopleAndModels solving) {
    String part = text.of("exposure.both");
    for (PeopleAndModels.Line line : solving.lines()) {
      String about = text.of("exposure.both." + line.what().name());
      line.models()
          .ifPresentOrElse(
              models -> {
                row(part, about, text.of("exposure.both.models"), models.rate());
                row(part, about, text.of("exposure.both.models.low"), models.low());
                row(part, about, text.of("exposure.both.models.high"), models.high());
              },
              () ->
                  row(
                      part,
                      about,
                      text.of("exposure.both.models"),
                      text.of("exposure.unmeasured")));
      PeopleMean people = line.people();
      row(
          part,
          about,
          text.of("exposure.both.people"),
          people.mean().<Object>map(PeopleMean.Mean::value).orElse(NOTHING),
          people.people(),
          people.needed());
      people
          .mean()
          .ifPresent(mean -> {
            row(part, about, text.of("exposure.both.people.low"), mean.low());
            row(part, about, text.of("exposure.both.people.high"), mean.high());
          });
    }
    solving.models().ifPresent(models -> origin(part, models));
  }

  /** What the figures of models rest on. */
  private void origin(String part, Exposure models) {
    String about = String.join(", ", models.models());
    row(part, about, text.of("exposure.runs"), models.works().runs());
    row(part, about, text.of("exposure.both.first"), models.first().toString());
    row(part, about, text.of("exposure.both.last"), models.last().toString());
    row(part, about, text.of("exposure.simulated"), models.simulated());
    for (Brought brought : models.brought()) {
      row(
          text.of("exposure.brought.part"),
          brought.inShort(),
          text.of("exposure.brought.figure"),
          brought.answers());
    }
  }

  private void option(OptionTrace option) {
    String part = text.of("itemreport.options.title");
    row(part, option.option(), text.of("itemreport.options.chosen"), option.chosen());
    for (int third = 0; third < option.thirds().size(); third++) {
      row(
          part,
          option.option(),
          text.of("itemreport.options.third." + (third + 1)),
          option.thirds().get(third));
    }
    figure(part, option.option(), "itemreport.options.correlation", option.correlation());
  }

  private void figure(String part, String about, String name, Figure figure) {
    row(
        part,
        about,
        text.of(name),
        figure.value().<Object>map(value -> value).orElse(NOTHING),
        figure.people(),
        figure.needed());
  }

  private void row(Object... cells) {
    List<Object> row = new ArrayList<>(List.of(cells));
    row.addAll(Collections.nCopies(COLUMNS - row.size(), NOTHING));
    rows.add(row);
  }
}
