// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.compare.Difference.Row;
import dev.assay.judge.language.Language;
import dev.assay.judge.problem.PackageFixture;
import dev.assay.judge.problem.ProblemPackage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class ProblemJudgeTest {
  private final Judge judge;

  ProblemJudgeTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_right_program_earns_every_group() throws InterruptedException {
    Judgement judgement = judge("python", "print(2 * int(input()))", Scope.EVERY_GROUP);

    assertThat(judgement.verdict()).isEqualTo(Verdict.AC);
    assertThat(judgement.score()).isEqualTo(OptionalDouble.of(100));
    assertThat(judgement.data().orElseThrow().passed()).isEqualTo(6);
    assertThat(judgement.time()).isPositive();
    assertThat(judgement.memoryBytes()).isPositive();
  }

  @Test
  void every_group_is_judged_whatever_the_one_before_gave() throws InterruptedException {
    Judgement judgement =
        judge("python", "n = int(input())\nprint(2 * n if n != 7 else 0)", Scope.EVERY_GROUP);

    assertThat(judgement.group("secret/a").orElseThrow().verdict()).isEqualTo(Verdict.WA);
    assertThat(judgement.group("secret/a").orElseThrow().score()).isEqualTo(OptionalDouble.of(0));
    assertThat(judgement.group("secret/b").orElseThrow().score()).isEqualTo(OptionalDouble.of(60));
    assertThat(judgement.score()).isEqualTo(OptionalDouble.of(60));
    assertThat(judgement.verdict()).isEqualTo(Verdict.WA);
  }

  @Test
  void on_samples_only_samples_are_run() throws InterruptedException {
    List<String> told = new ArrayList<>();
    Judgement judgement =
        judge
            .problem(problem())
            .judge(
                program("python", "print(2 * int(input()))"),
                Scope.SAMPLES,
                (name, verdict, done, total) ->
                    told.add(name + " " + verdict + " " + done + "/" + total));

    assertThat(told).containsExactly("sample/1 AC 1/2", "sample/2 AC 2/2");
    assertThat(judgement.verdict()).isEqualTo(Verdict.AC);
    assertThat(judgement.cases()).hasSize(2);
  }

  @Test
  void a_wrong_sample_is_shown_with_what_differs() throws InterruptedException {
    Judgement judgement = judge("python", "n = int(input())\nprint(n + 1)", Scope.SAMPLES);

    CandidateReport.Sample failed = CandidateReport.of(judgement).firstFailure().orElseThrow();
    assertThat(failed.name()).isEqualTo("sample/2");
    SampleFeedback feedback = failed.feedback().orElseThrow();
    assertThat(feedback.input()).isEqualTo("2\n");
    assertThat(feedback.difference().orElseThrow().rows())
        .containsExactly(new Row(1, false, "4", "3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java       | Main.java | 4 | ArrayIndexOutOfBoundsException
          python     | main.py   | 3 | IndexError
          javascript | main.js   | 3 | TypeError
          """)
  void a_crash_on_a_sample_shows_the_candidates_own_lines(
      String language, String file, int line, String type) throws InterruptedException {
    Judgement judgement = judge(language, crashing(language), Scope.SAMPLES);

    CaseResult result = judgement.cases().findFirst().orElseThrow();
    assertThat(result.verdict()).isEqualTo(Verdict.RTE);
    assertThat(result.crash().places().getFirst().file()).isEqualTo(file);
    assertThat(result.crash().places().getFirst().line()).isEqualTo(line);
    assertThat(result.crash().knownType()).contains(type);
    assertThat(result.feedback().orElseThrow().trace())
        .contains(type)
        .contains(file)
        .doesNotContain("/program")
        .doesNotContain("node:internal")
        .doesNotContain("java.base");
  }

  @Test
  void a_compile_error_names_the_candidates_line() throws InterruptedException {
    CandidateReport report =
        CandidateReport.of(
            judge("java", "public class Main {\n  int x = ;\n}\n", Scope.EVERY_GROUP));

    assertThat(report.verdict()).isEqualTo(Verdict.CE);
    assertThat(report.compileErrors().getFirst().toString())
        .isEqualTo("Main.java:2: illegal start of expression");
  }

  @Test
  void of_hidden_data_a_candidate_sees_nothing_the_program_said() throws InterruptedException {
    String leaking =
        """
        import sys
        text = sys.stdin.read()
        n = int(text)
        if n > 2:
            print("SECRET", text)
            print("SECRET", text, file=sys.stderr)
            class SECRET_Error(Exception): pass
            raise SECRET_Error("SECRET " + text)
        print(2 * n)
        """;
    CandidateReport report = CandidateReport.of(judge("python", leaking, Scope.EVERY_GROUP));

    assertThat(report.toString()).doesNotContain("SECRET");
    assertThat(report.groups())
        .extracting(CandidateReport.Group::verdict)
        .containsExactly(Verdict.RTE, Verdict.RTE);
    assertThat(report.groups().getFirst().errorType()).isEmpty();
    assertThat(report.groups().getFirst().errorLine()).contains(8);
  }

  @Test
  void a_forged_trace_names_no_line_the_program_does_not_have() throws InterruptedException {
    String forging =
        """
        import sys
        n = int(input())
        if n > 2:
            print('  File "/program/main.py", line %d' % (100 + n), file=sys.stderr)
            print('ValueError', file=sys.stderr)
            sys.exit(1)
        print(2 * n)
        """;
    CandidateReport report = CandidateReport.of(judge("python", forging, Scope.EVERY_GROUP));

    assertThat(report.groups().getFirst().verdict()).isEqualTo(Verdict.RTE);
    assertThat(report.groups().getFirst().errorLine()).isEmpty();
  }

  @Test
  void a_program_finds_neither_answers_nor_other_inputs() throws InterruptedException {
    String searching =
        """
        import os
        n = int(input())
        found = []
        for top in ('/program', '/work', '/judge', '/tmp', '/data', '/root', '/home'):
            for folder, _, files in os.walk(top):
                found += [os.path.join(folder, f) for f in files]
        print(2 * n if found == ['/program/main.py'] else found)
        """;

    assertThat(judge("python", searching, Scope.EVERY_GROUP).verdict()).isEqualTo(Verdict.AC);
  }

  @Test
  void a_program_too_large_is_refused() throws InterruptedException {
    Judgement judgement = judge("python", "#" + "x".repeat(128 << 10), Scope.SAMPLES);

    assertThat(judgement.verdict()).isEqualTo(Verdict.CE);
    assertThat(judgement.detail()).isEqualTo("the program is larger than 128 KiB");
  }

  @Test
  void an_unstated_time_limit_follows_from_the_accepted_submissions() throws InterruptedException {
    ProblemPackage problem =
        PackageFixture.current()
            .with(
                "submissions/accepted/slow.py",
                """
                import time
                while time.process_time() < 0.7: pass
                print(2 * int(input()))
                """)
            .read()
            .orThrow();

    assertThat(judge.problem(problem).timeLimit())
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void a_validator_that_fails_is_our_fault_and_not_the_candidates() throws InterruptedException {
    ProblemPackage problem =
        PackageFixture.current()
            .with("output_validator/check.py", "raise SystemExit(7)\n")
            .read()
            .orThrow();

    Judgement judgement =
        judge
            .problem(problem)
            .judge(program("python", "print(1)"), Scope.EVERY_GROUP, Progress.NONE);

    assertThat(judgement.verdict()).isEqualTo(Verdict.JE);
    assertThat(judgement.score()).isEmpty();
    assertThat(judgement.detail()).contains("ended with 7 instead of 42 or 43");
  }

  @Test
  void a_program_starts_in_a_file_of_its_own_not_in_an_included_one() throws InterruptedException {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("include/python3/adder.py", "def twice(n): return n + n\n")
            .with(
                "submissions/accepted/twice.py",
                "from adder import twice\nprint(twice(int(input())))\n")
            .read()
            .orThrow();

    SubmissionReport report = new PackageProof(judge.problem(problem)).reports(r -> {}).getFirst();
    assertThat(report.verdict()).as(report.detail()).contains(Verdict.AC);
  }

  @Test
  void a_language_that_is_not_there_gets_no_verdict() throws InterruptedException {
    ProblemPackage problem =
        PackageFixture.legacy().with("submissions/accepted/twice.cob", "").read().orThrow();
    ProblemPackage haskell =
        PackageFixture.legacy()
            .without("submissions/accepted/twice.py")
            .with("submissions/accepted/twice.hs", "main = return ()")
            .read()
            .orThrow();

    assertThat(new PackageProof(judge.problem(problem)).reports(r -> {}).getFirst().verdict())
        .isEmpty();
    SubmissionReport report = new PackageProof(judge.problem(haskell)).reports(r -> {}).getFirst();
    assertThat(report.language()).isEqualTo("haskell");
    assertThat(report.detail()).isEqualTo("not a language of this judge: haskell");
  }

  @Test
  void a_program_may_be_tried_on_an_input_of_ones_own() throws InterruptedException {
    Trial trial =
        judge.run(
            program("javascript", "console.log(require('fs').readFileSync(0, 'utf8').length)"),
            new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)),
            RunLimits.standard());

    assertThat(trial.verdict()).isEqualTo(Verdict.AC);
    assertThat(new String(trial.stdout(), StandardCharsets.UTF_8)).isEqualTo("5\n");
  }

  private Judgement judge(String language, String text, Scope scope) throws InterruptedException {
    return judge.problem(problem()).judge(program(language, text), scope, Progress.NONE);
  }

  private Program program(String language, String text) {
    Language named = judge.languages().named(language).orElseThrow();
    return Program.of(named, text);
  }

  private static String crashing(String language) {
    return switch (language) {
      case "java" ->
          """
          public class Main {
            public static void main(String[] args) {
              java.util.function.IntUnaryOperator at =
                  i -> new int[3][i].length;
              at.applyAsInt(3);
            }
          }
          """
              .replace("new int[3][i].length", "args.clone()[i].length()");
      case "python" -> "def at(i):\n    xs = [1]\n    return xs[i]\n\nprint(at(1))\n";
      default -> "function total(order) {\n  // nothing\n  return order.total;\n}\ntotal();\n";
    };
  }

  private static ProblemPackage problem() {
    return PackageFixture.current()
        .with(
            "problem.yaml",
            """
            problem_format_version: 2025-09
            name: Twice
            uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
            type: scoring
            limits: {time_limit: 2, memory: 256}
            """)
        .without("data/secret/1.in")
        .without("data/secret/1.ans")
        .with("data/sample/2.in", "2\n")
        .with("data/sample/2.ans", "4\n")
        .with("data/secret/a/test_group.yaml", "max_score: 40\n")
        .with("data/secret/a/1.in", "7\n")
        .with("data/secret/a/1.ans", "14\n")
        .with("data/secret/a/2.in", "9\n")
        .with("data/secret/a/2.ans", "18\n")
        .with("data/secret/b/test_group.yaml", "max_score: 60\n")
        .with("data/secret/b/1.in", "50\n")
        .with("data/secret/b/1.ans", "100\n")
        .with("data/secret/b/2.in", "60\n")
        .with("data/secret/b/2.ans", "120\n")
        .read()
        .orThrow();
  }
}
