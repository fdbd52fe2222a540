// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one case and what lies beside it. */
final class TestCaseReader {
  private static final Set<String> KEYS =
      Set.of(
          "args",
          "input_validator_args",
          "output_validator_args",
          "input_visualizer_args",
          "output_visualizer_args",
          "full_feedback",
          "hint",
          "description");

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;

  TestCaseReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
  }

  /**
   * Reads the case of this name, such as {@code secret/1}, whose input is there.
   *
   * @param answered whether it is a mistake when there is no answer
   */
  Optional<TestCase> read(String name, GroupSettings group, boolean answered) {
    String path = DataReader.ROOT + "/" + name;
    Optional<PackageFile> input = files.at(path + ".in");
    Optional<PackageFile> answer = files.at(path + ".ans");
    if (answer.isEmpty()) {
      if (answered) {
        findings.error(path + ".in", 0, "no answer: " + path + ".ans is missing");
        return Optional.empty();
      }
      if (!name.startsWith("invalid_input")) {
        findings.warning(path + ".in", 0, "no answer file: the validator gets an empty one");
      }
    }
    Settings own = settings(path + ".yaml");
    own.warnUnknown(KEYS);
    own.flag("full_feedback");
    Map<String, PackageFile> extra = new LinkedHashMap<>();
    files
        .under(path + ".files")
        .forEach(f -> extra.put(f.path().substring(path.length() + ".files/".length()), f));
    List<String> arguments = own.strings("args").orElse(group.arguments());
    PackageFile expected = answer.orElseGet(() -> PackageFile.of(path + ".ans", new byte[0]));
    return Optional.of(
        new TestCase(
            name,
            input.orElseThrow(),
            expected,
            arguments,
            extra,
            own.strings("output_validator_args").orElse(group.validatorArguments()),
            InputFlags.current(own).orElse(group.inputArguments()).followedBy(arguments),
            ShownCase.of(input.orElseThrow(), expected, ending -> files.at(path + ending)),
            own.string("hint").or(() -> files.at(path + ".hint").map(PackageFile::text))));
  }

  private Settings settings(String path) {
    return files
        .at(path)
        .filter(file -> metadata.format() == ProblemFormat.V2025_09)
        .map(file -> Settings.read(file, findings))
        .orElseGet(() -> Settings.empty(path, findings));
  }
}
