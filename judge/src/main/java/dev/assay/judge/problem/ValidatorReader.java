// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.compare.ValidatorFlags;
import dev.assay.judge.compare.ValidatorFlags.BadValidatorFlags;
import dev.assay.judge.problem.OutputValidation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the programs of a package that check: its validators and its grader. */
final class ValidatorReader {
  private static final List<String> INPUT_FOLDERS =
      List.of("input_validators", "input_format_validators", "input_validator");

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;
  private final ProgramFiles programs;

  ValidatorReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
    this.programs = new ProgramFiles(files, metadata.constants(), findings);
  }

  OutputValidation output(TestGroup data) {
    if (!metadata.custom()) {
      if (metadata.interactive()) {
        findings.error(ProblemYaml.FILE, 0, "an interactive problem needs an output validator");
      }
      if (metadata.multiPass()) {
        findings.error(ProblemYaml.FILE, 0, "a multi-pass problem needs an output validator");
      }
      checkFlags(data);
      return new OutputValidation.Standard();
    }
    List<Validator> validators = new ArrayList<>();
    programs
        .withHeadersIn("output_validators")
        .forEach((name, content) -> validators.add(new Validator(name, content)));
    Map<String, byte[]> single = programs.whole("output_validator");
    if (!single.isEmpty()) {
      validators.add(new Validator("output_validator", single));
    }
    if (validators.isEmpty()) {
      findings.error(
          "output_validators", 0, "'validation: custom' needs a program in output_validators/");
    }
    return new OutputValidation.Custom(validators, metadata.interactive());
  }

  Optional<Validator> statics(TestGroup data) {
    String folder = "static_validator";
    Map<String, byte[]> program =
        metadata.format() == ProblemFormat.LEGACY ? Map.of() : programs.whole(folder);
    boolean asked = data.validations().findAny().isPresent();
    if (asked && program.isEmpty()) {
      findings.error(folder, 0, "'static_validation_score' needs a program in static_validator/");
    }
    if (!program.isEmpty() && metadata.answers()) {
      findings.error(folder, 0, "a submit-answer problem has no sources to validate");
    }
    if (!program.isEmpty() && !asked) {
      findings.warning(folder, 0, "no group gives a 'static_validation_score': not run");
    }
    return program.isEmpty() ? Optional.empty() : Optional.of(new Validator(folder, program));
  }

  Optional<Validator> grader(TestGroup data) {
    Optional<Validator> grader =
        programs.withHeadersIn("graders").entrySet().stream()
            .map(program -> new Validator(program.getKey(), program.getValue()))
            .findFirst();
    if (grader.isEmpty() && asksForGrader(data)) {
      findings.error("graders", 0, "'grading: custom' needs a program in graders/");
    }
    return grader;
  }

  private static boolean asksForGrader(TestGroup group) {
    return group.grading() instanceof Grading.ByGrader grader && grader.program().isPresent()
        || group.groups().anyMatch(ValidatorReader::asksForGrader);
  }

  /** Those that are programs; grammars for other tools are named and not run. */
  List<Validator> inputs() {
    List<Validator> validators = new ArrayList<>();
    for (String folder : INPUT_FOLDERS) {
      programs
          .withHeadersIn(folder)
          .forEach((name, content) -> {
            if (name.endsWith(".ctd") || name.endsWith(".viva")) {
              findings.warning(
                  folder + "/" + name,
                  0,
                  "a grammar of Checktestdata or VIVA is not run: it checks no input here");
            } else {
              validators.add(new Validator(name, content));
            }
          });
    }
    return validators;
  }

  private void checkFlags(TestGroup data) {
    Set<List<String>> checked = new HashSet<>();
    data.cases()
        .filter(test -> checked.add(test.validatorArguments()))
        .forEach(test -> {
          try {
            ValidatorFlags.parse(test.validatorArguments());
          } catch (BadValidatorFlags e) {
            findings.error(test.input().path(), 0, "output validator: " + e.getMessage());
          }
        });
  }
}
