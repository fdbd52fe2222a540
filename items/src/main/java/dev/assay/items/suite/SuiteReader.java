// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.YamlFields;
import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectFault;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.project.Starter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what asks for a suite: {@code statement.md}, one folder below {@code starters/}, correct
 * versions below {@code correct/}, example suites below {@code suites/}; the faulty versions are in
 * {@code item.yaml}, each as a change of a correct one.
 *
 * @param field of {@code item.yaml} that holds the language and the faults
 * @param served whether versions are services beside the tests, instead of a program they call
 */
record SuiteReader(String field, boolean served) {
  static final String CORRECT = "correct";
  private static final String STATEMENT = "statement.md";
  private static final double SECONDS = 10;

  private enum Implementation {
    SHOWN,
    HIDDEN
  }

  /** The fields of {@code item.yaml} that it reads. */
  public Set<String> fields() {
    return Set.of(field, ProjectSetup.FIELD);
  }

  /** Reads the task of an item, and says what is wrong with it. */
  public SuiteTask read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<YamlFields> item =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings);
    Optional<YamlFields> own = item.flatMap(fields -> fields.mapping(field));
    if (own.isEmpty()) {
      findings.error(
          ManifestReader.FILE + " " + field, "is missing: it holds the language and the faults");
    }
    String statement = files.text(STATEMENT).orElse("");
    if (statement.isBlank()) {
      findings.error(STATEMENT, "is missing or empty");
    }
    boolean shown =
        own.map(fields ->
                fields.oneOf("implementation", Implementation.class, Implementation.HIDDEN))
            .filter(Implementation.SHOWN::equals)
            .isPresent();
    String sample = own.map(fields -> fields.text("sample")).orElse("");
    SortedMap<String, Project> correct = correct(files, findings);
    ProjectSetup setup =
        ProjectSetup.read(
            files,
            item,
            starter -> shown ? showing(starter, correct, sample, findings) : starter,
            findings);
    SuiteTask task =
        new SuiteTask(
            statement,
            own.map(fields -> fields.text("language")).orElse(""),
            shown,
            sample,
            own.flatMap(fields -> fields.optionalNumber("seconds", 1, 30)).orElse(SECONDS),
            setup,
            own.filter(_ -> served).map(fields -> services(fields, findings)).orElse(List.of()),
            correct,
            faults(own, correct, sample, findings),
            suites(own, files, findings));
    own.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    new SuiteLint(field, served, manifest, task, findings).all();
    return task;
  }

  /** The starter with the sample in it, where the two fit together. */
  private static Starter showing(
      Starter starter, SortedMap<String, Project> correct, String sample, Findings findings) {
    Project shown = correct.getOrDefault(sample, Project.of(Map.of()));
    Map<String, String> both = new TreeMap<>(starter.project().files());
    both.putAll(shown.files());
    List<ProjectFault> faults = Project.faults(both);
    faults.forEach(
        fault -> findings.error(ProjectSetup.FOLDER, "with the sample: " + fault.words()));
    return faults.isEmpty() ? starter.showing(shown) : starter;
  }

  private static SortedMap<String, Project> correct(ItemFiles files, Findings findings) {
    Set<String> names =
        files.below(CORRECT).all().keySet().stream()
            .filter(path -> path.contains("/"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .collect(Collectors.toSet());
    SortedMap<String, Project> correct = new TreeMap<>();
    names.forEach(
        name -> correct.put(name, ProjectSetup.project(files, CORRECT + "/" + name, findings)));
    return correct;
  }

  private static List<TestedService> services(YamlFields own, Findings findings) {
    return own.mappings("services").stream()
        .map(service -> TestedService.read(service, findings))
        .toList();
  }

  private static List<Fault> faults(
      Optional<YamlFields> own,
      SortedMap<String, Project> correct,
      String sample,
      Findings findings) {
    return own.map(fields -> fields.mappings("faulty")).orElse(List.of()).stream()
        .map(fault -> Fault.read(fault, correct, sample, findings))
        .toList();
  }

  private static List<ExampleSuite> suites(
      Optional<YamlFields> own, ItemFiles files, Findings findings) {
    return own.map(fields -> fields.mappings(ExampleSuite.FOLDER)).orElse(List.of()).stream()
        .map(suite -> ExampleSuite.read(suite, files, findings))
        .toList();
  }
}
