// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.cli.measure.ItemBank;
import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.AssemblyResult.Conflict;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.assembly.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code assemble} prints, for programs and for people.
 *
 * @param places the abilities at which information is shown
 * @param leftOut items that models nearly always solve and the forms do without, by name
 */
record AssemblyReport(
    ItemBank bank,
    Assembled assembled,
    List<Double> places,
    boolean perMinute,
    Set<String> leftOut) {

  /** Why there is no form. */
  static String words(Conflict conflict, int forms) {
    String each = forms == 1 ? "" : " of each of " + forms + " forms";
    String all =
        conflict.requirements().stream().map(Requirement::words).collect(Collectors.joining("; "));
    return conflict.requirements().size() == 1
        ? "the bank cannot give this%s: %s".formatted(each, all)
        : "these cannot hold together%s: %s".formatted(each, all);
  }

  /** {@code form,item}, forms counted from 1. */
  void write(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("form", "item");
      for (int f = 0; f < assembled.forms().size(); f++) {
        for (FormItem item : assembled.forms().get(f).items()) {
          csv.writeRecord(Integer.toString(f + 1), item.id());
        }
      }
    }
  }

  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("worth", assembled.worth());
    document.put("bound", assembled.bound());
    document.put("gap", assembled.gap());
    document.put("difference", assembled.difference());
    document.put("leftOut", leftOut);
    List<Map<String, Object>> forms = new ArrayList<>();
    for (Form form : assembled.forms()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("items", form.items().stream().map(FormItem::id).toList());
      one.put("minutes", bank.timed() ? form.minutes() : null);
      Map<String, Double> information = new LinkedHashMap<>();
      places.forEach(theta -> information.put(Double.toString(theta), form.information(theta)));
      one.put("information", information);
      forms.add(one);
    }
    document.put("forms", forms);
    return JsonMapper.shared().writeValueAsString(document);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s; %s"
            .formatted(
                perMinute ? "information a minute" : "information",
                number(assembled.worth()),
                assembled.gap() == 0
                    ? "no form is better"
                    : "no form is better by more than %s %%"
                        .formatted(number(100 * assembled.gap()))));
    if (assembled.forms().size() > 1) {
      lines.add("largest difference between forms: " + number(assembled.difference()));
    }
    lines.add("");
    lines.addAll(summary().lines());
    for (int f = 0; f < assembled.forms().size(); f++) {
      lines.add("");
      lines.addAll(form(f).lines());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private TextTable summary() {
    List<String> header = new ArrayList<>(List.of("form", "items"));
    if (bank.timed()) {
      header.add("minutes");
    }
    places.forEach(theta -> header.add("error at " + number(theta)));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (int f = 0; f < assembled.forms().size(); f++) {
      Form form = assembled.forms().get(f);
      List<String> row =
          new ArrayList<>(List.of(Integer.toString(f + 1), Integer.toString(form.items().size())));
      if (bank.timed()) {
        row.add(number(form.minutes()));
      }
      places.forEach(theta -> row.add(number(1 / Math.sqrt(form.information(theta)))));
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private TextTable form(int f) {
    List<String> attributes = List.copyOf(bank.attributes());
    List<String> header = new ArrayList<>(List.of("form " + (f + 1), "model"));
    header.addAll(attributes);
    if (bank.timed()) {
      header.add("minutes");
    }
    double middle = places.get(places.size() / 2);
    header.add("information at " + number(middle));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (FormItem item : assembled.forms().get(f).items()) {
      List<String> row = new ArrayList<>(List.of(item.id(), item.model().name()));
      attributes.forEach(name -> row.add(item.attribute(name).orElse("-")));
      if (bank.timed()) {
        row.add(number(item.minutes()));
      }
      row.add(number(item.model().information(middle)));
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
