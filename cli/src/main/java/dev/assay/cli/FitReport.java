// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.Form;
import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.fit.LocalDependence;
import dev.assay.psychometrics.fit.PersonFit;
import dev.assay.psychometrics.fit.SummedScoreFit;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well responses agree with the model. */
record FitReport(
    List<String> names,
    List<Optional<SummedScoreFit>> items,
    LocalDependence pairs,
    List<Optional<PersonFit>> persons) {
  private static final double UNUSUAL = 0.01;
  private static final int ROWS = 20;

  static FitReport of(Form form, Population population) {
    return new FitReport(
        form.names(),
        SummedScoreFit.of(form.models(), form.responses(), population),
        LocalDependence.of(form.models(), form.responses(), population),
        PersonFit.of(form.models(), form.responses()));
  }

  private List<LocalDependence.Pair> dependent() {
    return pairs.pairs().stream().filter(LocalDependence.Pair::dependent).toList();
  }

  private long judged() {
    return persons.stream().flatMap(Optional::stream).count();
  }

  private long unusual() {
    return persons.stream()
        .flatMap(Optional::stream)
        .filter(each -> each.chance() < UNUSUAL)
        .count();
  }

  Map<String, Object> document() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("item", names.get(j));
      row.put("sx2", items.get(j).map(SummedScoreFit::statistic).orElse(null));
      row.put("df", items.get(j).map(SummedScoreFit::degrees).orElse(null));
      row.put("p", items.get(j).map(SummedScoreFit::chance).orElse(null));
      rows.add(row);
    }
    List<Map<String, Object>> strong = new ArrayList<>();
    for (LocalDependence.Pair pair : dependent()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("items", List.of(names.get(pair.first()), names.get(pair.second())));
      row.put("q3", pair.q3());
      row.put("excess", pair.excess());
      row.put("persons", pair.persons());
      strong.add(row);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("items", rows);
    document.put("dependentPairs", strong);
    document.put("pairs", pairs.pairs().size());
    document.put("pairsWithTooFewPersons", pairs.skipped());
    document.put("personsJudged", judged());
    document.put("personsUnusual", unusual());
    return document;
  }

  void print(PrintWriter out) {
    out.println();
    var rows = new TextTable("item", "S-X2", "df", "p", "");
    for (int j = 0; j < names.size(); j++) {
      add(j, rows);
    }
    rows.lines().forEach(out::println);
    out.println();
    out.println(
        String.format(
            Locale.ROOT,
            "%d of %,d pairs of items depend on each other (Q3); %,d pairs had fewer than %d persons",
            dependent().size(),
            pairs.pairs().size(),
            pairs.skipped(),
            LocalDependence.FEWEST));
    dependent().stream()
        .limit(ROWS)
        .forEach(pair ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "  %s and %s: %.2f, %.2f over the mean",
                    names.get(pair.first()),
                    names.get(pair.second()),
                    pair.q3(),
                    pair.excess())));
    out.println(
        String.format(
            Locale.ROOT,
            "%,d of %,d persons answered unusually (lz*, p below %.2f); chance alone gives about %.0f",
            unusual(),
            judged(),
            UNUSUAL,
            judged() * UNUSUAL));
  }

  private void add(int item, TextTable rows) {
    Optional<SummedScoreFit> fit = items.get(item);
    rows.row(
        names.get(item),
        fit.map(each -> String.format(Locale.ROOT, "%.2f", each.statistic())).orElse("-"),
        fit.map(each -> Integer.toString(each.degrees())).orElse("-"),
        fit.map(each -> String.format(Locale.ROOT, "%.4f", each.chance())).orElse("-"),
        fit.map(each -> each.chance() < UNUSUAL ? "misfit" : "")
            .orElse("too few persons or items"));
  }
}
