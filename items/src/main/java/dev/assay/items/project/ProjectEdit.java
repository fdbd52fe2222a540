// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A project with a few words changed, as {@code change: [{in, replace, by}]} has it. The words must
 * be in the file exactly once, so that a reader sees the change and nothing else.
 */
public final class ProjectEdit {
  private static final String FIELD = "change";

  private ProjectEdit() {}

  /** The project as changed; an empty one, with findings, when it cannot be one. */
  public static Project read(YamlFields fields, Project base, Findings findings) {
    List<YamlFields> changes = fields.mappings(FIELD);
    if (changes.isEmpty()) {
      findings.error(fields.where(FIELD), "is missing: it says what makes the version faulty");
    }
    Map<String, String> files = new TreeMap<>(base.files());
    for (YamlFields change : changes) {
      apply(change, files, findings);
    }
    List<ProjectFault> odd = Project.faults(files);
    odd.forEach(why -> findings.error(fields.where(FIELD), why.words()));
    return Project.of(odd.isEmpty() ? files : Map.of());
  }

  private static void apply(YamlFields change, Map<String, String> files, Findings findings) {
    String path = change.text("in");
    String words = change.text("replace");
    String others = change.optionalText("by").orElse("");
    change.refuseUnknown(Set.of());
    String text = files.get(path);
    if (text == null) {
      findings.error(change.where("in"), path + " is no file of that version");
      return;
    }
    int at = text.indexOf(words);
    if (words.isEmpty() || at < 0) {
      findings.error(change.where("replace"), "is not in " + path);
    } else if (text.indexOf(words, at + 1) >= 0) {
      findings.error(change.where("replace"), "is in " + path + " more than once");
    } else {
      files.put(path, text.substring(0, at) + others + text.substring(at + words.length()));
    }
  }
}
