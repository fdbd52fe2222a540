// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ManifestReader;
import dev.assay.items.YamlFields;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectEdit;
import dev.assay.items.project.ProjectFault;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.project.Starter;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads {@code make-it-fail:} of {@code item.yaml}, the repaired versions below {@code fixed/}, of
 * which each holds only the files that differ from {@code after/}, and the example suites.
 */
record MakeItFailReader(ItemFiles files, ReviewKey key, Findings findings) {
  private static final String FIXED = "fixed";
  private static final String PROGRAM = "program";
  private static final double SECONDS = 10;

  /**
   * Empty where the item does not ask for a demonstration.
   *
   * @param item the fields of {@code item.yaml}
   */
  Optional<MakeItFail> read(Optional<YamlFields> item) {
    Optional<YamlFields> own = item.flatMap(fields -> fields.mapping(MakeItFail.FIELD));
    Optional<MakeItFail> part = own.map(fields -> read(fields, item));
    own.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    part.ifPresent(found -> new MakeItFailLint(found, key, findings).all());
    return part;
  }

  private MakeItFail read(YamlFields fields, Optional<YamlFields> item) {
    Project after = ProjectSetup.project(files, ReviewType.AFTER, findings);
    Project shown =
        after.only(
            ProjectSetup.matching(after, fields.texts(PROGRAM), fields.where(PROGRAM), findings));
    if (shown.files().isEmpty()) {
      findings.error(fields.where(PROGRAM), "names no file of after/: which are run with tests?");
    }
    SortedMap<String, Project> repaired = repaired(shown);
    return new MakeItFail(
        fields.integer("percent", 5, 60),
        fields.text("language"),
        fields.optionalNumber("seconds", 1, 30).orElse(SECONDS),
        ProjectSetup.read(files, item, starter -> showing(starter, shown), findings),
        shown,
        repaired,
        fields.mappings("defects").stream()
            .flatMap(one -> planted(one, repaired).stream())
            .toList(),
        fields.mappings(ExampleSuite.FOLDER).stream()
            .map(suite -> ExampleSuite.read(suite, files, findings))
            .toList());
  }

  private Starter showing(Starter starter, Project shown) {
    Map<String, String> both = new TreeMap<>(starter.project().files());
    both.putAll(shown.files());
    List<ProjectFault> faults = Project.faults(both);
    faults.forEach(
        fault -> findings.error(ProjectSetup.FOLDER, "with the program: " + fault.words()));
    return faults.isEmpty() ? starter.showing(shown) : starter;
  }

  private SortedMap<String, Project> repaired(Project shown) {
    Set<String> names =
        files.below(FIXED).all().keySet().stream()
            .filter(path -> path.contains("/"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .collect(Collectors.toSet());
    SortedMap<String, Project> repaired = new TreeMap<>();
    for (String name : names) {
      String folder = FIXED + "/" + name;
      Project own = ProjectSetup.project(files, folder, findings);
      List<String> strange = new ArrayList<>(own.files().keySet());
      strange.removeAll(shown.files().keySet());
      strange.forEach(
          path -> findings.error(folder + "/" + path, "is in the place of no file of the program"));
      repaired.put(name, shown.and(own.only(shown.files().keySet())));
    }
    return repaired;
  }

  private Optional<Fault> planted(YamlFields fields, SortedMap<String, Project> repaired) {
    String id = fields.text("defect");
    String of = fields.text("of");
    Optional<Defect> defect = key.defects().stream().filter(one -> one.id().equals(id)).findFirst();
    if (defect.isEmpty()) {
      findings.error(fields.where("defect"), id + " is no defect of " + ReviewKey.FILE);
    }
    Optional<Project> base = Optional.ofNullable(repaired.get(of));
    if (base.isEmpty()) {
      findings.error(fields.where("of"), FIXED + "/" + of + " is not there");
    }
    Optional<Fault> planted =
        base.map(version -> ProjectEdit.read(fields, version, findings))
            .flatMap(version ->
                defect.map(one -> new Fault(one.id(), one.title(), one.why(), 1, version)));
    fields.refuseUnknown(Set.of());
    return planted;
  }

  /** Where in {@code item.yaml} a field of this part stands. */
  static String where(String field) {
    return ManifestReader.FILE + " " + MakeItFail.FIELD + "." + field;
  }
}
