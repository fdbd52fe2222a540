// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.Grading.ByGrader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one group after what it inherits. A legacy group inherits each key it does not
 * set, as the format's reference implementation has it.
 */
final class GroupSettings {
  private final Metadata metadata;
  private final Findings findings;
  private final Grading grading;
  private final List<String> arguments;
  private final List<String> validatorArguments;
  private final InputArguments inputArguments;
  private final Optional<StaticValidation> validation;

  private GroupSettings(
      Metadata metadata,
      Findings findings,
      Grading grading,
      List<String> arguments,
      List<String> validatorArguments,
      InputArguments inputArguments,
      Optional<StaticValidation> validation) {
    this.metadata = metadata;
    this.findings = findings;
    this.grading = grading;
    this.arguments = arguments;
    this.validatorArguments = validatorArguments;
    this.inputArguments = inputArguments;
    this.validation = validation;
  }

  static GroupSettings root(Metadata metadata, PackageFiles files, Findings findings) {
    GroupSettings standard =
        new GroupSettings(
            metadata,
            findings,
            ByGrader.standard(),
            List.of(),
            List.of(),
            InputArguments.none(),
            Optional.empty());
    if (metadata.format() == ProblemFormat.LEGACY) {
      ByGrader above =
          GradingYaml.legacy(metadata.legacyGrading(), ByGrader.standard(), true, metadata);
      GroupSettings start =
          new GroupSettings(
              metadata,
              findings,
              above,
              List.of(),
              metadata.validatorFlags(),
              InputArguments.none(),
              Optional.empty());
      return start.legacy(files, "data", true);
    }
    return metadata.scoring() ? standard.with(GradingYaml.scoredRoot()) : standard;
  }

  /** The settings of a group directly below this one. */
  GroupSettings below(String name, PackageFiles files) {
    return metadata.format() == ProblemFormat.LEGACY
        ? legacy(files, "data/" + name, false)
        : current(files, name);
  }

  Grading grading() {
    return grading;
  }

  List<String> arguments() {
    return arguments;
  }

  List<String> validatorArguments() {
    return validatorArguments;
  }

  InputArguments inputArguments() {
    return inputArguments;
  }

  /** This group's own: it is not handed down. */
  Optional<StaticValidation> validation() {
    return validation;
  }

  private GroupSettings with(Grading other) {
    return new GroupSettings(
        metadata, findings, other, arguments, validatorArguments, inputArguments, validation);
  }

  private GroupSettings legacy(PackageFiles files, String folder, boolean root) {
    Settings yaml = read(files, folder + "/testdata.yaml").orElse(null);
    ByGrader above = grading instanceof ByGrader g ? g : ByGrader.standard();
    if (yaml == null) {
      return with(GradingYaml.legacy(Settings.empty(folder, findings), above, root, metadata));
    }
    GradingYaml.warnUnknownLegacy(yaml);
    List<String> flags = validatorArguments;
    Optional<List<String>> own =
        yaml.isMap("output_validator_flags")
            ? yaml.map("output_validator_flags").strings("flags")
            : yaml.strings("output_validator_flags");
    if (own.isPresent()) {
      flags = new ArrayList<>(metadata.validatorFlags());
      for (String text : own.get()) {
        flags.addAll(List.of(text.trim().split("\\s+", -1)));
      }
      flags.removeIf(String::isEmpty);
    }
    return new GroupSettings(
        metadata,
        findings,
        GradingYaml.legacy(yaml, above, root, metadata),
        arguments,
        flags,
        InputFlags.legacy(yaml).orElse(inputArguments),
        Optional.empty());
  }

  private GroupSettings current(PackageFiles files, String name) {
    String folder = "data/" + name;
    Settings yaml =
        read(files, folder + "/test_group.yaml")
            .or(() -> read(files, folder + "/testdata.yaml"))
            .orElseGet(() -> Settings.empty(folder + "/test_group.yaml", findings));
    GradingYaml.warnUnknown(yaml);
    yaml.flag("full_feedback"); // an item says itself what it shows; a mistake is one all the same
    Grading own =
        metadata.scoring() && name.startsWith("secret")
            ? GradingYaml.scored(yaml, name)
            : ByGrader.standard();
    return new GroupSettings(
        metadata,
        findings,
        own,
        yaml.strings("args").orElse(arguments),
        yaml.strings("output_validator_args")
            .or(() -> yaml.strings("output_validator_flags"))
            .orElse(validatorArguments),
        InputFlags.current(yaml).orElse(inputArguments),
        StaticValidationYaml.read(yaml, name, own, metadata.scoring()));
  }

  private Optional<Settings> read(PackageFiles files, String path) {
    return files
        .at(path)
        .map(file ->
            file.size() > 1 << 20
                ? Settings.read(file, findings)
                : Settings.parse(
                    path, Constants.fill(file.text(), metadata.constants()), findings));
  }
}
