// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.Findings;
import dev.assay.items.MarkedGroup;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What earns marks together: all of them or none.
 *
 * @param marked its id, marks and name
 */
public record SqlGroup(MarkedGroup marked, Asks asks) {

  /** What an answer must do for the marks. */
  public sealed interface Asks {

    /**
     * Return what the reference query returns, or leave the state that the reference script does.
     */
    record Data(String dataSet) implements Asks {}

    /** Return the right rows by a plan that keeps rules. */
    record Plan(String dataSet, PlanRules rules) implements Asks {}

    /**
     * Stand a check.
     *
     * @param name of its file in {@code checks/}, without {@code .yaml}
     */
    record Check(String name) implements Asks {}
  }

  static List<SqlGroup> read(YamlFields fields, Findings findings) {
    List<SqlGroup> groups = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFields group : fields.mappings("groups")) {
      String field = group.has("check") ? "check" : group.has("plan") ? "plan" : "data";
      String named = group.text(field);
      Asks asks =
          switch (field) {
            case "check" -> new Asks.Check(named);
            case "plan" -> new Asks.Plan(named, rules(group, findings));
            default -> new Asks.Data(named);
          };
      String id = field.equals("plan") ? "plan of " + named : named;
      if (!ids.add(id)) {
        findings.error(group.where(field), named + " has marks already");
      }
      int marks = group.integer("marks", 0, 1000);
      groups.add(new SqlGroup(new MarkedGroup(id, marks, group.text("name").strip()), asks));
      group.refuseUnknown(Set.of());
    }
    if (!groups.isEmpty() && groups.stream().mapToInt(group -> group.marked().marks()).sum() == 0) {
      findings.error(fields.where("groups"), "give no marks at all");
    }
    return groups;
  }

  private static PlanRules rules(YamlFields group, Findings findings) {
    PlanRules rules = PlanRules.read(group);
    if (!rules.ask()) {
      findings.error(
          group.where("plan"),
          "asks nothing: say no-seq-scan, uses-index, max-rows-read or" + " max-pages-read");
    }
    return rules;
  }
}
