// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.fairness.AdverseImpact;
import dev.assay.psychometrics.fairness.BiasAudit;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Item;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Measured;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.SaysNothing;
import dev.assay.psychometrics.fairness.Magnitude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code fairness} prints, for people and for programs. Groups that must not be shown are not
 * in it by name.
 *
 * @param audits by trait, and by two traits together
 */
public record FairnessReport(Map<String, BiasAudit> audits, List<ItemComparison> comparisons) {

  /** The tables by trait and by two traits together. */
  public static Map<String, BiasAudit> audits(DecisionTable decisions) {
    Map<String, BiasAudit> audits = new LinkedHashMap<>();
    List<String> traits = decisions.traits();
    for (int t = 0; t < traits.size(); t++) {
      audits.put(traits.get(t), BiasAudit.byTrait(decisions.subjects(), t));
    }
    for (int t = 0; t < traits.size(); t++) {
      for (int u = t + 1; u < traits.size(); u++) {
        audits.put(
            traits.get(t) + " and " + traits.get(u), BiasAudit.byBoth(decisions.subjects(), t, u));
      }
    }
    return audits;
  }

  /** One table after another. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    audits.forEach((name, audit) -> lines.addAll(section(name, audit)));
    comparisons.forEach(comparison -> lines.addAll(section(comparison)));
    return lines;
  }

  private static List<String> section(String name, BiasAudit audit) {
    List<String> lines = new ArrayList<>();
    lines.add("By " + name);
    if (audit.rows().isEmpty()) {
      lines.add("No group can be shown without pointing at somebody.");
    } else {
      lines.addAll(table(audit).lines());
    }
    if (audit.hidden() > 0) {
      lines.add(
          "%d persons are in groups that are too small to show, or would give one away."
              .formatted(audit.hidden()));
    }
    if (audit.unknown() > 0) {
      lines.add("%d persons did not say.".formatted(audit.unknown()));
    }
    lines.add("");
    return lines;
  }

  private static TextTable table(BiasAudit audit) {
    TextTable table =
        new TextTable(
            "group",
            "persons",
            "selected",
            "rate",
            "ratio",
            "exact p",
            "z p",
            "above median",
            "ratio",
            "");
    for (BiasAudit.Row row : audit.rows()) {
      AdverseImpact selection = row.selection();
      table.row(
          row.group(),
          Integer.toString(selection.selection().total()),
          Integer.toString(selection.selection().selected()),
          percent(selection.selection().rate()),
          number(selection.ratio()),
          p(selection.fisher()),
          selection.zTest().isPresent() ? p(selection.zTest().getAsDouble()) : "-",
          row.scoring().map(each -> percent(each.selection().rate())).orElse("-"),
          row.scoring().map(each -> number(each.ratio())).orElse("-"),
          note(row));
    }
    return table;
  }

  private static String note(BiasAudit.Row row) {
    List<String> notes = new ArrayList<>();
    AdverseImpact selection = row.selection();
    if (selection.flagged()) {
      notes.add("below 4/5");
    }
    if (selection.turns()) {
      notes.add(
          selection.flagged()
              ? "one selection moved would clear it"
              : "one selection moved would flag it");
    }
    if (selection.small()) {
      notes.add("few: only the exact test counts");
    }
    if (row.scoring().filter(AdverseImpact::flagged).isPresent()) {
      notes.add("scores below 4/5");
    }
    if (row.rare()) {
      notes.add("under 2 % of all");
    }
    return String.join("; ", notes);
  }

  private static List<String> section(ItemComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Items by %s: %s (%d persons) against %s (%d)"
            .formatted(
                comparison.trait(),
                comparison.focal(),
                comparison.focals(),
                comparison.reference(),
                comparison.references()));
    TextTable table =
        new TextTable("item", "effect", "adjusted p", "class", "R2 added", "adjusted p", "class");
    int alike = 0;
    for (int j = 0; j < comparison.items().size(); j++) {
      String item = comparison.items().get(j);
      switch (comparison.found().items().get(j)) {
        case SaysNothing() -> table.row(item, "-", "-", "-", "-", "-", "says nothing");
        case Measured found -> {
          if (found.magnitude() == Magnitude.A && found.logisticMagnitude() == Magnitude.A) {
            alike++;
          } else {
            table.row(
                item,
                number(found.mantel().effect()),
                p(found.adjusted()),
                found.magnitude().name(),
                number(found.logistic().explained()),
                p(found.logisticAdjusted()),
                found.logisticMagnitude().name());
          }
        }
      }
    }
    if (table.lines().size() > 1) {
      lines.addAll(table.lines());
      lines.add(
          "Effect below 0: harder for %s than for people of equal score. First class by"
                  .formatted(comparison.focal())
              + " Mantel-Haenszel, second by regression.");
    }
    lines.add("%d of %d items treat both alike.".formatted(alike, comparison.items().size()));
    lines.add("");
    return lines;
  }

  /** The same as one JSON document, with every item. */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> tables = new ArrayList<>();
    audits.forEach((name, audit) -> {
      Map<String, @Nullable Object> table = new LinkedHashMap<>();
      table.put("by", name);
      table.put("median", orNull(audit.median()));
      table.put("unknown", audit.unknown());
      table.put("hidden", audit.hidden());
      table.put("groups", audit.rows().stream().map(FairnessReport::row).toList());
      tables.add(table);
    });
    document.put("tables", tables);
    document.put("items", comparisons.stream().map(FairnessReport::comparison).toList());
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static Map<String, @Nullable Object> row(BiasAudit.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    AdverseImpact selection = row.selection();
    values.put("group", row.group());
    values.put("persons", selection.selection().total());
    values.put("selected", selection.selection().selected());
    values.put("rate", selection.selection().rate());
    values.put("ratio", selection.ratio());
    values.put("belowFourFifths", selection.flagged());
    values.put("oneSelectionTurnsIt", selection.turns());
    values.put("small", selection.small());
    values.put("fisherP", selection.fisher());
    values.put("zP", orNull(selection.zTest()));
    values.put("aboveMedianRate", row.scoring().map(each -> each.selection().rate()).orElse(null));
    values.put("aboveMedianRatio", row.scoring().map(AdverseImpact::ratio).orElse(null));
    values.put("rare", row.rare());
    return values;
  }

  private static Map<String, Object> comparison(ItemComparison comparison) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("by", comparison.trait());
    values.put("reference", comparison.reference());
    values.put("focal", comparison.focal());
    values.put("rounds", comparison.found().rounds());
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (int j = 0; j < comparison.items().size(); j++) {
      items.add(item(comparison.items().get(j), comparison.found().items().get(j)));
    }
    values.put("items", items);
    return values;
  }

  private static Map<String, @Nullable Object> item(String name, Item item) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("item", name);
    switch (item) {
      case SaysNothing() -> values.put("measured", false);
      case Measured found -> {
        values.put("measured", true);
        values.put("effect", found.mantel().effect());
        values.put("p", found.mantel().p());
        values.put("adjustedP", found.adjusted());
        values.put("class", found.magnitude().name());
        values.put("uniformP", found.logistic().uniform());
        values.put("nonUniformP", found.logistic().nonUniform());
        values.put("explained", found.logistic().explained());
        values.put("logisticAdjustedP", found.logisticAdjusted());
        values.put("logisticClass", found.logisticMagnitude().name());
      }
    }
    return values;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  private static String p(double chance) {
    return chance < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", chance);
  }
}
