// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.measure.Decision.Candidate;
import dev.assay.psychometrics.decision.ExpectedList;
import dev.assay.psychometrics.decision.FurtherTesting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code decide} prints, for people and for programs. */
public record DecisionReport(PersonTable persons, Decision decision, double extraMinutes) {

  /** A table of everybody, best first, and what to know of the list. */
  public List<String> lines() {
    int listed = decision.listed();
    boolean cut = decision.cut().isPresent();
    TextTable table =
        cut
            ? new TextTable(
                "rank", "id", "theta", "se", "above cut", "in top " + listed, "band", "")
            : new TextTable("rank", "id", "theta", "se", "in top " + listed, "band", "");
    List<Candidate> candidates = decision.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate one = candidates.get(i);
      String mark = (i < listed ? "on the list" : "") + (one.open() ? ", open" : "");
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Integer.toString(i + 1),
                  persons.ids().get(one.person()),
                  two(one.ability().theta()),
                  two(one.ability().standardError())));
      one.aboveCut().ifPresent(chance -> cells.add(percent(chance)));
      cells.add(listed == 0 ? "-" : percent(one.amongBest()));
      cells.add(Integer.toString(one.band()));
      cells.add(mark.replaceFirst("^, ", ""));
      table.row(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.addAll(summary());
    lines.addAll(advice());
    return lines;
  }

  private List<String> summary() {
    List<String> lines = new ArrayList<>();
    int listed = decision.listed();
    lines.add(
        listed == 0
            ? "Nobody is on the list."
            : "%d of %d are on the list.".formatted(listed, decision.candidates().size()));
    decision
        .amongBest()
        .ifPresent(list -> {
          lines.add(
              "Of them %s are expected to be among the truly best %d (%s)."
                  .formatted(one(list.precision() * listed), listed, percent(list.precision())));
          lines.add(
              "They hold %s of what the truly best %d have above the mean."
                  .formatted(percent(list.captured()), listed));
        });
    decision
        .aboveCut()
        .ifPresent(list ->
            lines.add(
                "Of them %s are expected to be truly above %s (%s); they are %s of all who are."
                    .formatted(
                        one(list.precision() * listed),
                        two(decision.cut().orElseThrow()),
                        percent(list.precision()),
                        percent(list.recall()))));
    long open = decision.candidates().stream().filter(Candidate::open).count();
    lines.add(
        "Open are %d: less than 80 %% sure to be on the right side.".formatted(open)
            + " In one band the best is not 80 % sure to be above the last.");
    return lines;
  }

  private List<String> advice() {
    if (decision.further().isEmpty()) {
      return List.of(
          "Testing anybody %s minutes longer would hardly change the list, as far as the errors tell."
              .formatted(whole(extraMinutes)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Test longer, by %s minutes each, and the decision on them is more likely right:"
            .formatted(whole(extraMinutes)));
    TextTable table = new TextTable("  id", "now", "then");
    for (FurtherTesting.Advice one : decision.further()) {
      table.row("  " + persons.ids().get(one.person()), percent(one.now()), percent(one.after()));
    }
    lines.addAll(table.lines());
    return lines;
  }

  /** The same as one JSON document. */
  public String json() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("persons", decision.candidates().size());
    document.put("listed", decision.listed());
    document.put("cut", orNull(decision.cut()));
    document.put("border", orNull(decision.border()));
    document.put("amongBest", decision.amongBest().map(DecisionReport::expected).orElse(null));
    document.put("aboveCut", decision.aboveCut().map(DecisionReport::expected).orElse(null));
    document.put("candidates", rows());
    document.put(
        "testLonger",
        decision.further().stream()
            .map(one ->
                Map.of(
                    "id", persons.ids().get(one.person()),
                    "minutes", extraMinutes,
                    "rightNow", one.now(),
                    "rightThen", one.after()))
            .toList());
    return JsonMapper.shared().writeValueAsString(document);
  }

  private List<Map<String, @Nullable Object>> rows() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Candidate one : decision.candidates()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("rank", rows.size() + 1);
      row.put("id", persons.ids().get(one.person()));
      row.put("theta", one.ability().theta());
      row.put("se", one.ability().standardError());
      row.put("aboveCut", orNull(one.aboveCut()));
      row.put("inTop", one.amongBest());
      row.put("band", one.band());
      row.put("listed", rows.size() < decision.listed());
      row.put("open", one.open());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Double> expected(ExpectedList list) {
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.put("precision", list.precision());
    expected.put("recall", list.recall());
    expected.put("qualityCaptured", list.captured());
    return expected;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String whole(double minutes) {
    return String.format(Locale.ROOT, minutes == Math.rint(minutes) ? "%.0f" : "%.1f", minutes);
  }

  /** Never 0 or 100: nothing is that sure. */
  private static String percent(double chance) {
    return Math.clamp(Math.round(100 * chance), 1, 99) + " %";
  }
}
