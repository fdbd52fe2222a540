// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.judge.OutputCheck.Finding;
import dev.assay.judge.language.Toolchain;
import dev.assay.judge.problem.ProblemLimits;
import dev.assay.judge.problem.TestCase;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How a package's validator is called: the format's command line, in a cell that has what it is to
 * look at, and a feedback folder whose files are read from what the cell hands back.
 *
 * @param kind such as {@code output validator}
 * @param arguments those of the format and those of the case
 * @param data lies in {@link #DATA}
 * @param submission the files the validator starts among; empty when it starts among its own
 */
record ValidatorCall(
    String kind,
    Executable validator,
    ProblemLimits limits,
    List<String> arguments,
    Tree data,
    Optional<Tree> submission,
    Tree feedback) {
  private static final String DATA = "/judge";
  private static final String SUBMISSION = "/submission";
  private static final String FEEDBACK = "/work/feedback/";
  static final int ACCEPTED = 42;
  private static final int WRONG = 43;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?|[0-9]*\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final int LONGEST_MESSAGE = 2_000;

  /**
   * An output validator before the output of one case.
   *
   * @param submission the files it starts among; empty when it starts among its own
   */
  static ValidatorCall output(
      Executable validator,
      ProblemLimits limits,
      TestCase test,
      Optional<Tree> submission,
      Tree feedback) {
    String input = test.input().name();
    String answer = test.answer().name();
    return new ValidatorCall(
        "output validator",
        validator,
        limits,
        with(List.of(DATA + "/" + input, DATA + "/" + answer, FEEDBACK), test),
        Tree.of(Map.of(input, test.input().bytes(), answer, test.answer().bytes())),
        submission,
        feedback);
  }

  /** A static validator before the files of a program; it starts among them. */
  static ValidatorCall program(
      Executable validator, ProblemLimits limits, TestCase test, Executable program) {
    return new ValidatorCall(
        "static validator",
        validator,
        limits,
        with(
            List.of(
                program.toolchain().language().code(),
                program.entryPoint(limits.validationMemoryBytes()),
                FEEDBACK),
            test),
        Tree.empty(),
        Optional.of(program.built()),
        Tree.empty());
  }

  private static List<String> with(List<String> arguments, TestCase test) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(test.validatorArguments());
    return all;
  }

  /** A cell that runs the validator inside a line of shell. */
  Cell cell(String script, Duration wall) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "validator"));
    command.addAll(
        submission.isEmpty()
            ? validator.command(limits.validationMemoryBytes())
            : validator.commandFromElsewhere(limits.validationMemoryBytes()));
    command.addAll(arguments);
    Cell cell = Cell.of(command).with(feedback);
    for (Mount mount : validator.toolchain().mounts()) {
      cell = cell.with(mount);
    }
    if (submission.isPresent()) {
      cell = cell.with(new Mount.Late(submission.get(), SUBMISSION));
    }
    return cell.with(new Mount.Files(validator.built(), Toolchain.PROGRAM))
        .with(new Mount.Late(data, DATA))
        .with(
            Limits.defaults()
                .withTime(limits.validationTime(), wall)
                .withMemory(limits.validationMemoryBytes() + validator.toolchain().overheadBytes())
                .withProcesses(validator.toolchain().processes())
                .withOutput(limits.validationOutputBytes())
                .withDisk(limits.validationOutputBytes() * 2))
        .in(submission.isPresent() ? SUBMISSION : Toolchain.PROGRAM);
  }

  /** What the validator's exit code and feedback files mean. */
  Finding finding(int status, Map<String, String> feedback) throws CheckFault {
    String message = feedback.getOrDefault("judgemessage.txt", "").strip();
    if (status != ACCEPTED && status != WRONG) {
      String said = feedback.getOrDefault("stderr", "").strip();
      throw new CheckFault(
          "the %s ended with %d instead of 42 or 43%s"
              .formatted(kind, status, said.isEmpty() ? "" : ": " + said));
    }
    String whole = feedback.get("score.txt");
    String part = feedback.get("score_multiplier.txt");
    if (whole != null && part != null) {
      throw new CheckFault("the " + kind + " wrote score.txt and score_multiplier.txt");
    }
    OptionalDouble score =
        whole != null ? number(whole) : part != null ? number(part) : OptionalDouble.empty();
    if (status == ACCEPTED) {
      return new Finding(true, "", 0, score, part != null, message);
    }
    String first = message.lines().findFirst().orElse("the package's validator refused it");
    return new Finding(false, first, 1, score, part != null, message);
  }

  private OptionalDouble number(String text) throws CheckFault {
    if (!NUMBER.matcher(text.strip()).matches()) {
      throw new CheckFault("the " + kind + " wrote a score that is no number: " + text.strip());
    }
    return OptionalDouble.of(Double.parseDouble(text.strip()));
  }

  static String cut(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }
}
