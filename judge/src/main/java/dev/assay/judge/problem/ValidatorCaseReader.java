// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.ValidatorCase.Promised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the data that try validators: the folders beside {@code sample} and {@code secret}, and the
 * outputs that samples are shown with.
 */
final class ValidatorCaseReader {
  /** In the plural as tools had it before the format did. */
  private static final Map<String, Promised> FOLDERS =
      new TreeMap<>(
          Map.of(
              "invalid_input", Promised.INVALID_INPUT,
              "invalid_inputs", Promised.INVALID_INPUT,
              "invalid_output", Promised.INVALID_OUTPUT,
              "invalid_outputs", Promised.INVALID_OUTPUT,
              "valid_output", Promised.VALID_OUTPUT,
              "valid_outputs", Promised.VALID_OUTPUT));

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;
  private final TestCaseReader cases;

  ValidatorCaseReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
    this.cases = new TestCaseReader(files, metadata, findings);
  }

  List<ValidatorCase> read(TestGroup data) {
    GroupSettings root = GroupSettings.root(metadata, files, findings);
    List<ValidatorCase> found = new ArrayList<>();
    FOLDERS.forEach((folder, promised) -> folder(folder, promised, root, found));
    if (metadata.format() == ProblemFormat.V2025_09) {
      data.cases().filter(TestCase::sample).forEach(sample -> shown(sample, found));
    }
    if (found.removeIf(one -> one.output().isPresent() && !judgesOutputs())) {
      findings.warning(
          DataReader.ROOT,
          0,
          "outputs do not try a validator that talks with the program: not run");
    }
    return found;
  }

  private boolean judgesOutputs() {
    return !metadata.interactive() && !metadata.multiPass();
  }

  private void folder(
      String name, Promised promised, GroupSettings above, List<ValidatorCase> found) {
    String folder = DataReader.ROOT + "/" + name + "/";
    List<PackageFile> inside = files.under(DataReader.ROOT + "/" + name);
    if (inside.isEmpty()) {
      return;
    }
    GroupSettings settings = above.below(name, files);
    Set<String> subfolders = new TreeSet<>();
    for (PackageFile file : inside) {
      String path = file.path().substring(folder.length());
      int slash = path.indexOf('/');
      if (slash > 0 && !path.substring(0, slash).endsWith(".files")) {
        subfolders.add(path.substring(0, slash));
      } else if (slash < 0 && path.endsWith(".in")) {
        one(name + "/" + path.substring(0, path.length() - 3), promised, settings, found);
      }
    }
    subfolders.forEach(sub -> folder(name + "/" + sub, promised, settings, found));
  }

  private void one(
      String name, Promised promised, GroupSettings settings, List<ValidatorCase> found) {
    boolean ofInput = promised == Promised.INVALID_INPUT;
    String path = DataReader.ROOT + "/" + name;
    Optional<PackageFile> output = files.at(path + ".out").filter(_ -> !ofInput);
    if (!ofInput && output.isEmpty()) {
      findings.warning(path + ".in", 0, "no output to validate: " + path + ".out is missing");
      return;
    }
    cases
        .read(name, settings, !ofInput && !metadata.custom())
        .ifPresent(test -> found.add(new ValidatorCase(promised, test, output)));
  }

  /** What is shown as a right output has to be one. */
  private void shown(TestCase sample, List<ValidatorCase> found) {
    files
        .at(DataReader.ROOT + "/" + sample.name() + ".out")
        .ifPresent(output ->
            found.add(new ValidatorCase(Promised.VALID_OUTPUT, sample, Optional.of(output))));
  }
}
