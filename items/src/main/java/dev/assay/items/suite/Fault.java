// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectEdit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

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
    Project version =
        base.map(files -> ProjectEdit.read(fields, files, findings)).orElse(Project.of(Map.of()));
    Fault fault =
        new Fault(
            name,
            fields.text("behaviour").strip(),
            fields.text("fault").strip(),
            fields.optionalNumber("weight", 1, 100).orElse(1.0).intValue(),
            version);
    fields.refuseUnknown(Set.of());
    return fault;
  }
}
