// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.Checks.Prepared;
import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.OutputCheck.Finding;
import dev.assay.judge.problem.OutputValidation.Validator;
import dev.assay.judge.problem.PackageFile;
import dev.assay.judge.problem.ProblemFormat;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.judge.problem.TestCase;
import dev.assay.judge.problem.ValidatorCase;
import dev.assay.judge.problem.ValidatorCase.Promised;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries a package's data and its validators on each other: inputs have to be confirmed by all input
 * validators, invalid ones refused by at least one, and outputs accepted or refused as the package
 * promises.
 */
final class DataProof {
  private final Sandbox sandbox;
  private final ProblemPackage problem;
  private final Checks checks;
  private final List<InputFinding> inputs = new ArrayList<>();
  private final List<ValidatorFinding> validators = new ArrayList<>();

  DataProof(Sandbox sandbox, ProblemPackage problem, Checks checks) {
    this.sandbox = sandbox;
    this.problem = problem;
    this.checks = checks;
  }

  DataFindings findings() throws InterruptedException {
    tryInputs();
    for (ValidatorCase one : problem.validatorCases()) {
      if (one.output().isPresent()) {
        tryOutput(one, one.output().get());
      }
    }
    return new DataFindings(inputs, validators);
  }

  private void tryInputs() throws InterruptedException {
    List<TestCase> invalid = invalidInputs().toList();
    List<TestCase> tests = Stream.concat(validInputs(), invalid.stream()).toList();
    Set<String> refused = new HashSet<>();
    for (Validator validator : problem.inputValidators()) {
      Prepared prepared = checks.prepare("input validator", validator);
      if (prepared.executable().isPresent()) {
        new InputCheck(sandbox, problem)
            .answers(validator, prepared.executable().get(), tests).stream()
                .filter(answer -> !answer.confirmed())
                .forEach(answer -> refused(validator, answer, invalid, refused));
      } else {
        inputs.add(
            new InputFinding("input_validators", validator.name(), prepared.fault().orElse("")));
      }
    }
    if (problem.inputValidators().isEmpty()) {
      return;
    }
    for (TestCase test : invalid) {
      if (!refused.contains(test.name())) {
        say(test.input().path(), "promised to be invalid, but no input validator refuses it");
      }
    }
  }

  private void refused(
      Validator validator, InputCheck.Answer answer, List<TestCase> invalid, Set<String> refused) {
    refused.add(answer.test().name());
    if (!invalid.contains(answer.test())) {
      inputs.add(new InputFinding(answer.test().input().path(), validator.name(), answer.said()));
    }
  }

  private Stream<TestCase> invalidInputs() {
    return problem.validatorCases().stream()
        .filter(one -> one.promised() == Promised.INVALID_INPUT)
        .map(ValidatorCase::test);
  }

  /** Those of outputs have to be valid too; samples that show an output are there already. */
  private Stream<TestCase> validInputs() {
    return Stream.concat(
        problem.data().cases(),
        problem.validatorCases().stream()
            .filter(one -> one.promised() != Promised.INVALID_INPUT)
            .map(ValidatorCase::test)
            .filter(test -> !test.sample()));
  }

  private void tryOutput(ValidatorCase one, PackageFile output) throws InterruptedException {
    boolean valid = one.promised() == Promised.VALID_OUTPUT;
    try {
      Finding finding = checks.ofOutputs(noSubmission()).check(one.test(), output.bytes());
      if (finding.right() && !valid) {
        say(output.path(), "promised to be invalid, but the output validator accepts it");
      } else if (!finding.right() && valid) {
        say(
            output.path(),
            "promised to be valid, but the output validator refuses it: " + finding.note());
      }
    } catch (CheckFault e) {
      say(output.path(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      say(output.path(), "cannot be read: " + e);
    }
  }

  /**
   * Nobody's program wrote the output: where validators start among one's files, there are none.
   */
  private Optional<Tree> noSubmission() {
    return problem.format() == ProblemFormat.LEGACY ? Optional.empty() : Optional.of(Tree.empty());
  }

  private void say(String path, String message) {
    validators.add(new ValidatorFinding(path, message));
  }
}
