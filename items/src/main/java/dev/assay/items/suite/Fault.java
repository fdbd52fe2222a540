// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A designed faulty version: a correct one with a few words changed.
 *
 * @param name unique in its item
 * @param behaviour what a good suite checks, as candidates read it after the attempt
 * @param fault what is wrong instead, for the team
 * @param weight relative to the other faults of the item
 * @param version its files
 */
public record Fault(String name, String behaviour, String fault, int weight, Project version) {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  static Fault read(
      YamlFields fields, SortedMap<String, Project> correct, String sample, Findings findings) {
    String name = fields.text("name");
    if (!name.isBlank() && !name.matches(NAME)) {
      findings.error(fields.where("name"), "is small letters, digits and hyphens");
    }
    String of = fields.optionalText("of").orElse(sample);
    Optional<Project> base = Optional.ofNullable(correct.get(of));
    if (base.isEmpty()) {
      findings.error(fields.where("of"), "correct/" + of + " is not there");
    }
    List<YamlFields> changes = fields.mappings("change");
    if (changes.isEmpty()) {
      findings.error(fields.where("change"), "is missing: it says what makes the version faulty");
    }
    Map<String, String> files = new TreeMap<>(base.map(Project::files).orElse(new TreeMap<>()));
    for (YamlFields change : changes) {
      apply(change, files, base.isPresent(), findings);
    }
    List<ProjectFault> odd = Project.faults(files);
    odd.forEach(why -> findings.error(fields.where("change"), why.words()));
    Fault fault =
        new Fault(
            name,
            fields.text("behaviour").strip(),
            fields.text("fault").strip(),
            fields.optionalNumber("weight", 1, 100).orElse(1.0).intValue(),
            Project.of(odd.isEmpty() ? files : Map.of()));
    fields.refuseUnknown(Set.of());
    return fault;
  }

  /** Words that are there exactly once are replaced by others. */
  private static void apply(
      YamlFields change, Map<String, String> files, boolean looked, Findings findings) {
    String path = change.text("in");
    String words = change.text("replace");
    String others = change.optionalText("by").orElse("");
    change.refuseUnknown(Set.of());
    String text = files.get(path);
    if (text == null) {
      if (looked) {
        findings.error(change.where("in"), path + " is no file of that version");
      }
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
