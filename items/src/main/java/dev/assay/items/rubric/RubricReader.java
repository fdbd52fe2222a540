// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and lints {@code rubric.yaml}. */
public final class RubricReader {
  private static final int FEWEST_LEVELS = 3;
  private static final int MOST_LEVELS = 5;
  private static final int MOST_CRITERIA = 6;
  private static final int HEAVIEST = 100;
  private static final int LONGEST_NAME = 60;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

  private enum Shows {
    CRITERIA,
    LEVELS
  }

  private RubricReader() {}

  /** Never throws for what an author wrote; an unreadable rubric has no criteria. */
  public static Rubric read(ItemFiles files, Findings findings) {
    if (files.bytes(Rubric.FILE).isEmpty()) {
      findings.error(Rubric.FILE, "is missing: it says what raters hold an answer against");
      return new Rubric(List.of(), false);
    }
    return YamlFields.parse(Rubric.FILE, files.text(Rubric.FILE).orElse(""), findings)
        .map(fields -> read(fields, findings))
        .orElse(new Rubric(List.of(), false));
  }

  private static Rubric read(YamlFields fields, Findings findings) {
    List<Criterion> criteria = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFields one : fields.mappings("criteria")) {
      Criterion criterion =
          new Criterion(
              one.text("id"),
              one.text("name").strip(),
              one.text("counts").strip(),
              one.integer("weight", 1, HEAVIEST),
              one.texts("levels").stream().map(String::strip).toList());
      one.refuseUnknown(Set.of());
      lint(criterion, one, findings);
      if (!ids.add(criterion.id())) {
        findings.error(one.where("id"), criterion.id() + " is a criterion already");
      }
      criteria.add(criterion);
    }
    if (criteria.isEmpty()) {
      findings.error(fields.where("criteria"), "needs at least one");
    } else if (criteria.size() > MOST_CRITERIA) {
      findings.warning(
          fields.where("criteria"), "are more than a rater keeps apart: six at most are usual");
    }
    boolean levels =
        fields.has("shows") && fields.oneOf("shows", Shows.class, Shows.CRITERIA) == Shows.LEVELS;
    fields.refuseUnknown(Set.of());
    return new Rubric(criteria, levels);
  }

  private static void lint(Criterion criterion, YamlFields fields, Findings findings) {
    if (!ID.matcher(criterion.id()).matches()) {
      findings.error(fields.where("id"), "must be short and lower-case, as in trade-offs");
    }
    if (criterion.name().length() > LONGEST_NAME) {
      findings.error(fields.where("name"), "must be at most " + LONGEST_NAME + " characters");
    }
    int levels = criterion.levels().size();
    if (levels < FEWEST_LEVELS || levels > MOST_LEVELS) {
      findings.error(
          fields.where("levels"), "must be three to five, from the lowest up, not " + levels);
    }
    if (criterion.levels().stream().distinct().count() < levels) {
      findings.error(fields.where("levels"), "say the same twice");
    }
    for (String level : criterion.levels()) {
      if (level.split("\\s+", -1).length < 3) {
        findings.error(
            fields.where("levels"), "\"" + level + "\" does not say what such an answer does");
      }
    }
  }
}
