// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found: figures of ours beside those of the bare peer, and what went wrong.
 *
 * @param conditions what the figures depend on, such as the number of cores
 * @param faults anything that must not happen, in words; empty when the run was clean
 */
public record BenchReport(
    String benchmark, Map<String, String> conditions, List<Figure> figures, List<String> faults) {

  /**
   * @param bare the peer's figure, where it has one
   */
  public record Figure(String name, String unit, double assay, OptionalDouble bare) {
    OptionalDouble ratio() {
      return bare.isPresent() && bare.getAsDouble() > 0
          ? OptionalDouble.of(assay / bare.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  public BenchReport {
    conditions = new LinkedHashMap<>(conditions);
    figures = List.copyOf(figures);
    faults = List.copyOf(faults);
  }

  /** A table for people. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("assay bench " + benchmark);
    conditions.forEach((name, value) -> lines.add("  %-22s %s".formatted(name, value)));
    lines.add("");
    lines.add("%-46s %10s %10s %7s".formatted("", "assay", "bare", "ratio"));
    for (Figure figure : figures) {
      lines.add(
          "%-46s %10s %10s %7s"
              .formatted(
                  figure.name() + ", " + figure.unit(),
                  number(figure.assay()),
                  figure.bare().isPresent() ? number(figure.bare().getAsDouble()) : "",
                  figure.ratio().isPresent() ? number(figure.ratio().getAsDouble()) : "")
              .stripTrailing());
    }
    lines.add("");
    lines.add(faults.isEmpty() ? "no errors" : String.join(System.lineSeparator(), faults));
    return String.join(System.lineSeparator(), lines);
  }

  /** One JSON document. */
  public String json() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Figure figure : figures) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", figure.name());
      row.put("unit", figure.unit());
      row.put("assay", figure.assay());
      row.put("bare", figure.bare().isPresent() ? figure.bare().getAsDouble() : null);
      row.put("ratio", figure.ratio().isPresent() ? figure.ratio().getAsDouble() : null);
      rows.add(row);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("benchmark", benchmark);
    document.put("conditions", conditions);
    document.put("figures", rows);
    document.put("faults", faults);
    return JsonMapper.builder().build().writeValueAsString(document);
  }

  /** About three significant digits. */
  private static String number(double value) {
    int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
