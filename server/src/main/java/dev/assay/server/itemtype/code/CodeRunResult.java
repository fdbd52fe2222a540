// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.judge.Build;
import dev.assay.judge.CandidateReport;
import dev.assay.judge.CandidateReport.Sample;
import dev.assay.judge.SampleFeedback;
import dev.assay.judge.Trial;
import dev.assay.judge.compare.Difference;
import dev.assay.judge.language.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a grader writes down of a run, for {@link CodeRun} to read.
 *
 * @param compile what the compiler said, when the program could not be built
 */
record CodeRunResult(Optional<Compile> compile, List<Case> cases) {
  private static final int LONGEST = 20_000;

  /** Problems in the program's own lines. */
  record Compile(String message, List<Line> lines) {
    record Line(int line, String message) {}

    static Compile of(String message, List<Diagnostic> diagnostics) {
      return new Compile(
          message,
          diagnostics.stream()
              .map(problem -> new Line(problem.line(), problem.message()))
              .toList());
    }
  }

  /**
   * @param expected empty for the candidate's own input
   * @param rows output and expected output side by side, by the rules that judged them
   * @param called about a function that was called; empty for whole programs
   * @param cut whether the output was longer than what is kept
   */
  record Case(
      String verdict,
      long timeMs,
      long memoryKb,
      int exit,
      String input,
      Optional<String> expected,
      String output,
      List<Difference.Row> rows,
      String error,
      Optional<SampleFeedback.Called> called,
      boolean cut,
      Optional<CodeDetail.Near> near) {

    private Case expectingNothing() {
      return new Case(
          verdict,
          timeMs,
          memoryKb,
          exit,
          input,
          Optional.empty(),
          output,
          rows,
          error,
          called,
          cut,
          near);
    }

    /** Of arguments that are none. */
    static Case notArguments(String input, String mistake) {
      return new Case(
          "IE",
          0,
          0,
          0,
          input,
          Optional.empty(),
          "",
          List.of(),
          mistake,
          Optional.empty(),
          false,
          Optional.empty());
    }
  }

  /** Of the samples. */
  static CodeRunResult of(CandidateReport report) {
    return new CodeRunResult(
        compile(report), report.samples().stream().map(CodeRunResult::sample).toList());
  }

  static Optional<Compile> compile(CandidateReport report) {
    boolean built = report.compileErrors().isEmpty() && report.compilerOutput().isEmpty();
    return built
        ? Optional.empty()
        : Optional.of(Compile.of(report.compilerOutput(), report.compileErrors()));
  }

  /** A case that may be seen in full. */
  static Case sample(Sample sample) {
    Optional<SampleFeedback> seen = sample.feedback();
    return new Case(
        sample.verdict().name(),
        sample.time().toMillis(),
        sample.memoryBytes() >> 10,
        0,
        seen.map(SampleFeedback::input).orElse(""),
        Optional.of(seen.map(SampleFeedback::expected).orElse("")),
        seen.map(SampleFeedback::output).orElse(""),
        seen.flatMap(SampleFeedback::difference).map(Difference::rows).orElse(List.of()),
        seen.map(feedback -> feedback.trace().isBlank() ? feedback.errorOutput() : feedback.trace())
            .orElse(""),
        seen.flatMap(SampleFeedback::called),
        false,
        sample.near().map(CodeDetail.Near::of));
  }

  /** Of the candidate's own input. */
  static CodeRunResult of(Trial trial, String input) {
    if (trial.build() instanceof Build.Refused refused) {
      return new CodeRunResult(
          Optional.of(Compile.of(refused.text(), refused.diagnostics())), List.of());
    }
    String output = new String(trial.stdout(), StandardCharsets.UTF_8);
    String error = new String(trial.stderr(), StandardCharsets.UTF_8);
    return new CodeRunResult(
        Optional.empty(),
        List.of(
            new Case(
                trial.verdict().name(),
                trial.time().toMillis(),
                trial.memoryBytes() >> 10,
                trial.exitCode(),
                input,
                Optional.empty(),
                cut(output),
                List.of(),
                cut(trial.trace().isBlank() ? error : trial.trace()),
                Optional.empty(),
                output.length() > LONGEST,
                Optional.empty())));
  }

  /** Of a function called with the candidate's own arguments. */
  static CodeRunResult ofOwn(CandidateReport report) {
    return new CodeRunResult(
        compile(report),
        report.samples().stream().map(CodeRunResult::sample).map(Case::expectingNothing).toList());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
