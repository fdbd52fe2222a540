// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code submissions/} and what is promised of each. */
final class SubmissionReader {
  private static final String FOLDER = "submissions";

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;
  private final SubmissionsYaml yaml;

  SubmissionReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
    this.yaml =
        new SubmissionsYaml(
            files
                .at(FOLDER + "/submissions.yaml")
                .filter(file -> metadata.format() == ProblemFormat.V2025_09)
                .map(file -> Settings.read(file, findings))
                .orElseGet(() -> Settings.empty(FOLDER + "/submissions.yaml", findings)));
  }

  List<LabelledSubmission> read() {
    List<LabelledSubmission> submissions = new ArrayList<>();
    ProgramFiles programs = new ProgramFiles(files, metadata.constants(), findings);
    for (String label : labels()) {
      String folder = FOLDER + "/" + label;
      for (Map.Entry<String, Map<String, byte[]>> program :
          (metadata.answers() ? programs.orAnswersIn(folder) : programs.in(folder)).entrySet()) {
        String path = label + "/" + program.getKey();
        submissions.add(
            new LabelledSubmission(
                FOLDER + "/" + path,
                program.getValue(),
                yaml.language(path),
                yaml.entryPoint(path),
                promise(label, path)));
      }
    }
    if (submissions.stream().noneMatch(s -> s.label().equals("accepted"))) {
      findings.warning(FOLDER + "/accepted", 0, "no accepted submission: nothing proves the data");
    }
    return submissions;
  }

  private Promise promise(String label, String path) {
    if (metadata.format() == ProblemFormat.V2025_09) {
      Optional<Promise> stated = yaml.promise(label, path);
      if (stated.isPresent()) {
        return stated.get();
      }
    }
    Promise promise = FolderPromises.of(label);
    if (promise instanceof Promise.Nothing) {
      findings.warning(FOLDER + "/" + label, 0, "'" + label + "' is not a folder that promises");
    }
    if (promise instanceof Promise.Partly && !metadata.scoring()) {
      findings.error(
          FOLDER + "/" + label, 0, "only submissions to a scoring problem are partially accepted");
    }
    return promise;
  }

  private Iterable<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    for (PackageFile file : files.under(FOLDER)) {
      String path = file.path().substring(FOLDER.length() + 1);
      int slash = path.indexOf('/');
      if (slash > 0) {
        labels.add(path.substring(0, slash));
      }
    }
    return labels;
  }
}
