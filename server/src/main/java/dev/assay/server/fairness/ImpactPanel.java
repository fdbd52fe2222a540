// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.psychometrics.fairness.AdverseImpact;
import dev.assay.psychometrics.fairness.Selection;
import dev.assay.server.fairness.GroupTotals.Totals;
import java.util.ArrayList;
import java.util.List;

/**
 * What a selection means for groups, as the team sees it before deciding.
 *
 * @param scored how many have a score
 * @param answered of how many of them groups are known, in steps of five
 * @param listed how many of the best this speaks of
 * @param parts one a question for which at least two groups can be shown
 */
public record ImpactPanel(int scored, int answered, int listed, List<Part> parts) {

  /** The groups of one question, each held against the one with the highest rate. */
  public record Part(GroupQuestion question, List<AdverseImpact> groups) {
    public Part {
      groups = List.copyOf(groups);
    }
  }

  public ImpactPanel {
    parts = List.copyOf(parts);
  }

  static ImpactPanel of(int scored, Totals totals) {
    List<Part> parts = new ArrayList<>();
    for (GroupQuestion question : GroupQuestion.values()) {
      List<Selection> groups =
          totals.of(question).stream()
              .map(group -> new Selection(group.group(), group.listed(), group.people()))
              .toList();
      if (groups.size() > 1) {
        parts.add(new Part(question, AdverseImpact.of(groups)));
      }
    }
    return new ImpactPanel(scored, totals.answered(), totals.listed(), parts);
  }

  /** Whether something can be said. */
  public boolean speaks() {
    return !parts.isEmpty() && listed > 0;
  }

  /** What an impact ratio means, as a key of the message bundle. */
  public static String meaning(AdverseImpact impact) {
    String meaning;
    if (impact.selection().equals(impact.reference())) {
      meaning = "highest";
    } else if (!impact.flagged()) {
      meaning = "within";
    } else if (impact.turns()) {
      meaning = "turns";
    } else {
      meaning = impact.fisher() < 0.05 ? "below" : "luck";
    }
    return "fairness.impact." + meaning;
  }
}
