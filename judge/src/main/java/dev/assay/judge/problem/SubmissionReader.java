// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                promise(label, path, program.getValue())));
      }
    }
    if (submissions.stream().noneMatch(s -> s.label().equals("accepted"))) {
      findings.warning(FOLDER + "/accepted", 0, "no accepted submission: nothing proves the data");
    }
    return submissions;
  }

  private Promise promise(String label, String path, Map<String, byte[]> program) {
    if (metadata.format() == ProblemFormat.V2025_09) {
      Optional<Promise> stated = yaml.promise(label, path);
      if (stated.isPresent()) {
        return stated.get();
      }
    }
    Promise promise = FolderPromises.of(label);
    if (promise instanceof Promise.Partly && !metadata.scoring()) {
      findings.warning(
          FOLDER + "/" + label,
          0,
          "only submissions to a scoring problem are partially accepted: nothing is promised");
      return new Promise.Nothing();
    }
    Optional<Promise> own =
        ExpectedResults.in(program).flatMap(named -> tagged(FOLDER + "/" + path, promise, named));
    if (promise instanceof Promise.Nothing && own.isEmpty()) {
      findings.warning(FOLDER + "/" + label, 0, "'" + label + "' is not a folder that promises");
    }
    return own.orElse(promise);
  }

  /** A source may say more than its folder, not something else. */
  private Optional<Promise> tagged(String path, Promise folder, Set<Verdict> named) {
    if (folder instanceof Promise.Partly) {
      return Optional.empty();
    }
    if (!named.containsAll(folder.expected()) && !folder.expected().containsAll(named)) {
      findings.warning(path, 0, "@EXPECTED_RESULTS@ is not what the folder promises: not used");
      return Optional.empty();
    }
    return Optional.of(new Promise.Overall(named));
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
