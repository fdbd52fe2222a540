// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.psychometrics.fairness.BiasAudit;
import dev.assay.server.bank.Curve;
import dev.assay.server.fairness.BiasAudits;
import dev.assay.server.fairness.ItemComparisons;
import dev.assay.server.page.Text;
import dev.assay.server.paired.Measure;
import dev.assay.server.paired.ValueAdded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The report as one long table: part, what it is about, figure, value, people, people needed. */
final class ReportTable {
  private static final String NOTHING = "";
  private static final int COLUMNS = 6;

  private final Text text;
  private final List<List<?>> rows = new ArrayList<>();

  ReportTable(Text text) {
    this.text = text;
  }

  List<List<?>> rows(TestReport report) {
    row("part", "about", "figure", "value", "people", "needed");
    sample(report);
    scores(report);
    precision(report.precision());
    report.items().forEach(this::item);
    report.comparisons().forEach(comparison -> compared(report, comparison));
    report.skills().forEach(this::skill);
    report.valueAdded().ifPresent(this::added);
    cut(report.cut());
    return List.copyOf(rows);
  }

  private void sample(TestReport report) {
    Sample sample = report.sample();
    String part = text.of("report.about.title");
    row(part, report.name(), text.of("report.about.version"), report.purpose().version());
    row(part, report.name(), text.of("report.about.items"), report.purpose().items());
    row(part, report.name(), text.of("report.about.minutes"), report.purpose().minutes());
    row(part, report.name(), text.of("report.about.engine"), report.engine());
    row(part, report.name(), text.of("report.sample.invited"), sample.invited());
    row(part, report.name(), text.of("report.sample.handed-in"), sample.handedIn());
    row(part, report.name(), text.of("report.sample.scored"), sample.scored());
    row(part, report.name(), text.of("report.sample.provisional"), sample.provisional());
    row(part, report.name(), text.of("report.sample.form"), sample.form());
  }

  private void scores(TestReport report) {
    String part = text.of("report.scores.title");
    for (Distribution.Bin bin : report.distribution().bins()) {
      row(part, bin.from(), text.of("report.scores.people"), bin.people());
    }
    for (Distribution.Percentile one : report.distribution().percentiles()) {
      figure(part, one.percent(), text.of("report.norms.percentile"), one.ability());
    }
  }

  private void precision(Precision known) {
    String part = text.of("report.precision.title");
    String scale = text.of("report.precision.scale");
    row(part, scale, text.of("report.precision.expected"), known.expectedReliability());
    figure(part, scale, text.of("report.precision.reliability"), known.reliability());
    figure(part, scale, text.of("report.precision.mean"), known.mean());
    figure(part, scale, text.of("report.precision.spread"), known.spread());
    figure(part, scale, text.of("report.precision.error"), known.error());
    row(part, scale, text.of("report.precision.error-at-cut"), known.errorAtCut());
    row(part, scale, text.of("report.precision.expected-accuracy"), known.expectedAccuracy());
    figure(part, scale, text.of("report.precision.accuracy"), known.accuracy());
    figure(part, scale, text.of("report.precision.consistency"), known.consistency());
    for (Curve.Point point : known.errors().table()) {
      row(part, point.ability(), text.of("report.precision.curve"), point.value());
    }
    String points = text.of("report.precision.points");
    row(part, points, text.of("report.precision.most"), known.points().most());
    figure(part, points, text.of("report.precision.alpha"), known.points().alpha());
    figure(part, points, text.of("report.precision.alpha.low"), known.points().alphaLow());
    figure(part, points, text.of("report.precision.alpha.high"), known.points().alphaHigh());
    figure(part, points, text.of("report.precision.omega"), known.points().omega());
    figure(part, points, text.of("report.precision.mean"), known.points().mean());
    figure(part, points, text.of("report.precision.spread"), known.points().spread());
    figure(part, points, text.of("report.precision.error"), known.points().error());
  }

  private void item(ItemLine item) {
    String part = text.of("report.items.title");
    row(part, item.title(), text.of("report.items.predicted"), item.predicted());
    figure(part, item.title(), text.of("report.items.observed"), item.observed());
    figure(part, item.title(), text.of("report.items.rest"), item.rest());
    figure(part, item.title(), text.of("report.items.seconds"), item.seconds());
    row(part, item.title(), text.of("report.items.omitted"), item.omitted());
    row(part, item.title(), text.of("report.items.faults"), item.faults());
    row(part, item.title(), text.of("report.items.used"), item.used());
    for (OptionLine option : item.options()) {
      row(part, item.title(), text.of("report.items.option", option.option()), option.chosen());
    }
    for (ItemLine.Flag flag : item.flags()) {
      row(
          part,
          item.title(),
          text.of("report.items.flags"),
          text.of("report.flag." + flag.kind().key(), flag.options()));
    }
  }

  private void compared(TestReport report, ItemComparisons.Comparison comparison) {
    String part = text.of("report.alike.title");
    for (ItemComparisons.Finding finding : comparison.found()) {
      row(
          part,
          report.items().get(finding.item()).title(),
          text.of(
              finding.harder() ? "report.alike.harder" : "report.alike.easier",
              text.of(comparison.question().words(comparison.group())),
              text.of(comparison.question().words(comparison.reference()))),
          finding.magnitude().name());
    }
  }

  private void added(ValueAdded added) {
    measure("alone", added.alone());
    measure("with", added.withAi());
    measure("ai", added.aiAlone());
    measure("over-alone", added.overAlone());
    measure("over-ai", added.overAi());
    if (added.simulatedHelp()) {
      simulated("with", "help");
    }
    if (added.simulated()) {
      simulated("ai", "why");
    }
    added
        .brought()
        .forEach(brought ->
            row(
                text.of("exposure.brought.part"),
                brought.inShort(),
                text.of("exposure.brought.figure"),
                brought.answers()));
  }

  private void simulated(String measure, String why) {
    row(
        text.of("paired.title"),
        text.of("paired." + measure),
        text.of("paired.simulated"),
        text.of("paired.simulated." + why));
  }

  private void measure(String name, Measure measure) {
    String part = text.of("paired.title");
    String about = text.of("paired." + name);
    row(
        part,
        about,
        text.of("paired.mean"),
        measure.value().map(Object.class::cast).orElse(NOTHING),
        measure.from(),
        measure.needed());
    row(
        part,
        about,
        text.of("paired.error"),
        measure.error().map(Object.class::cast).orElse(NOTHING),
        measure.from(),
        measure.needed());
  }

  private void skill(SkillLine skill) {
    String part = text.of("report.skills.title");
    figure(part, skill.name(), text.of("report.skills.own"), skill.own());
    figure(part, skill.name(), text.of("report.skills.total"), skill.total());
    figure(part, skill.name(), text.of("report.skills.together"), skill.together());
    row(
        part,
        skill.name(),
        text.of("report.skills.worth"),
        text.of("report.worth." + skill.worth().name()));
  }

  private void cut(CutRationale cut) {
    String part = text.of("report.cut.title");
    row(part, NOTHING, text.of("report.cut.now"), cut.cut());
    row(part, NOTHING, text.of("report.cut.published"), cut.published());
    row(part, NOTHING, text.of("report.cut.above"), cut.above());
    for (var move : cut.moves()) {
      row(part, move.at().toString(), move.by() + ": " + move.reason(), move.to());
    }
    for (BiasAudits.Table table : cut.audit()) {
      for (BiasAudit.Row one : table.rows()) {
        audited(table, one);
      }
    }
  }

  private void audited(BiasAudits.Table table, BiasAudit.Row one) {
    String group = table.words(one).stream().map(text::of).collect(Collectors.joining(", "));
    String part = text.of("report.audit.title");
    int people = one.selection().selection().total();
    row(part, group, text.of("report.audit.rate"), one.selection().selection().rate(), people);
    row(part, group, text.of("report.audit.ratio"), one.selection().ratio(), people);
    one.scoring()
        .ifPresent(scoring -> {
          row(part, group, text.of("report.audit.above"), scoring.selection().rate(), people);
          row(part, group, text.of("report.audit.above-ratio"), scoring.ratio(), people);
        });
  }

  private void figure(String part, Object about, String name, Figure figure) {
    rows.add(
        List.of(
            part,
            about,
            name,
            figure.value().<Object>map(value -> value).orElse(NOTHING),
            figure.people(),
            figure.needed()));
  }

  private void row(Object... cells) {
    List<Object> row = new ArrayList<>(List.of(cells));
    row.addAll(Collections.nCopies(COLUMNS - row.size(), NOTHING));
    rows.add(row);
  }
}
