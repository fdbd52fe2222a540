// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.Form;
import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ability.Method;
import dev.assay.psychometrics.ability.PersonScore;
import dev.assay.psychometrics.ability.PersonScore.Outcome;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What {@code score} prints, for people and for programs. */
record ScoreReport(
    Method method,
    ResponseTable table,
    Form form,
    List<PersonScore> scores,
    Optional<FitReport> fit) {
  private static final int ROWS = 20;

  private List<Ability> abilities() {
    return scores.stream().map(PersonScore::ability).flatMap(Optional::stream).toList();
  }

  private double mean() {
    return abilities().stream().mapToDouble(Ability::theta).average().orElse(0);
  }

  private double spread() {
    double mean = mean();
    double squares =
        abilities().stream().mapToDouble(each -> Math.pow(each.theta() - mean, 2)).sum();
    return abilities().size() > 1 ? Math.sqrt(squares / (abilities().size() - 1)) : 0;
  }

  /** The root of the mean square of the errors. */
  private double error() {
    return Math.sqrt(
        abilities().stream()
            .mapToDouble(each -> Math.pow(each.standardError(), 2))
            .average()
            .orElse(0));
  }

  private Map<Outcome, Integer> outcomes() {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    scores.forEach(score -> outcomes.merge(score.outcome(), 1, Integer::sum));
    return outcomes;
  }

  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("method", method.name().toLowerCase(Locale.ROOT));
    document.put("persons", scores.size());
    document.put("items", form.names().size());
    document.put("meanTheta", mean());
    document.put("sdTheta", spread());
    document.put("meanSquareError", error() * error());
    Map<String, Integer> named = new LinkedHashMap<>();
    outcomes().forEach((outcome, count) -> named.put(words(outcome), count));
    document.put("outcomes", named);
    fit.ifPresent(each -> document.put("fit", each.document()));
    return JsonMapper.shared().writeValueAsString(document);
  }

  void print(PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s, %,d persons, %d items%nabilities: mean %.3f, SD %.3f, typical error %.3f",
            method.name().toLowerCase(Locale.ROOT),
            scores.size(),
            form.names().size(),
            mean(),
            spread(),
            error()));
    outcomes()
        .forEach((outcome, count) -> {
          if (outcome != Outcome.ESTIMATED) {
            out.println(String.format(Locale.ROOT, "%,d %s", count, words(outcome)));
          }
        });
    out.println();
    var rows = new TextTable("id", "theta", "se", "n", "");
    for (int i = 0; i < Math.min(ROWS, scores.size()); i++) {
      add(i, rows);
    }
    rows.lines().forEach(out::println);
    if (scores.size() > ROWS) {
      out.println(
          String.format(Locale.ROOT, "… and %,d more; --persons has all", scores.size() - ROWS));
    }
    fit.ifPresent(each -> each.print(out));
  }

  private void add(int person, TextTable rows) {
    PersonScore score = scores.get(person);
    rows.row(
        table.id(person),
        score.ability().map(each -> String.format(Locale.ROOT, "%.3f", each.theta())).orElse("-"),
        score
            .ability()
            .map(each -> String.format(Locale.ROOT, "%.3f", each.standardError()))
            .orElse("-"),
        Integer.toString(score.answered()),
        score.outcome() == Outcome.ESTIMATED ? "" : words(score.outcome()));
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case ESTIMATED -> "estimated";
      case ALL_LOWEST -> "all lowest";
      case ALL_HIGHEST -> "all highest";
      case NOTHING_ANSWERED -> "nothing answered";
      case OFF_THE_SCALE -> "off the scale";
    };
  }
}
