// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.functions.harness.Harness;
import dev.assay.judge.language.Language;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageFixture;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.ProblemPackage;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each harness passes on is in the packages {@code echo} and {@code counter}. */
@ExtendWith(SandboxExtension.class)
class FunctionJudgeTest {
  private final Judge judge;

  FunctionJudgeTest(Judge judge) {
    this.judge = judge;
  }

  @Test
  void a_sample_is_shown_as_values_with_what_was_printed_apart() throws InterruptedException {
    String wrong = "def half(number):\n    print('so', number)\n    return number + 1\n";

    SampleFeedback shown = sample(judge("python", wrong)).feedback().orElseThrow();

    assertThat(shown.input()).isEqualTo("number = 4");
    assertThat(shown.expected()).isEqualTo("2.0");
    assertThat(shown.output()).isEqualTo("5.0");
    assertThat(shown.called().orElseThrow().console()).isEqualTo("so 4\n");
  }

  @Test
  void of_hidden_cases_only_those_of_a_group_that_is_shown_come_through()
      throws InterruptedException {
    Judgement judgement = judge("python", "def half(number):\n    return 2.0\n");

    assertThat(CandidateReport.of(judgement).toString()).doesNotContain("77001", "88002");
    CandidateReport report = CandidateReport.of(judgement, Set.of("secret/b"));
    assertThat(report.toString()).doesNotContain("77001").contains("88002");
    assertThat(report.groups().getLast().failed())
        .singleElement()
        .satisfies(
            failed -> assertThat(failed.feedback().orElseThrow().expected()).isEqualTo("44001.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java       | final class Solution {~ static double half(long n) {~  return 1 / (n - 4);~ }~} | 3 | ArithmeticException
          python     | def half(n):~    return [][n]                                                   | 2 | IndexError
          javascript | const half = (n) =>~  n.a.b;~module.exports = { half };                         | 2 | TypeError
          go         | package main~func half(n int) float64 {~ return []float64{}[n]~}                | 3 | index out of range
          kotlin     | fun half(n: Long): Double {~  return listOf<Double>()[n.toInt()]~}              | 2 | IndexOutOfBoundsException
          cpp        | #include <cassert>~double half(long long n) {~  assert(n < 0);~ return 0;~}     | 3 | Assertion
          """)
  void a_crash_names_the_candidates_own_line(String language, String source, int line, String type)
      throws InterruptedException {
    CandidateReport.Sample sample = sample(judge(language, source.replace('~', '\n')));

    assertThat(sample.verdict()).isEqualTo(Verdict.RTE);
    assertThat(sample.feedback().orElseThrow().trace())
        .contains(type)
        .containsPattern("[Ss]olution\\.\\w+(:|\", line )" + line)
        .doesNotContain("arness");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java       | public class Solution {~ static double half(long n) {~  return n~ }~} | 3
          python     | def half(n):~    return n n                                           | 2
          javascript | function half(n) {~  return n n;~}                                    | 2
          go         | package main~func half(n int) float64 {~ return "n"~}                 | 3
          go         | package main~~func half(n int) int {~ return n~}                      | 1
          kotlin     | fun half(n: Long): Double {~  return n n~}                            | 2
          cpp        | double half(long long n) {~  return n n;~}                            | 2
          cpp        | ~~int half(long long n) {~  return 1;~}                               | 1
          cpp        | ~~double twice(long long n) {~  return 1;~}                           | 1
          """)
  void a_compile_error_names_the_candidates_own_line(String language, String source, int line)
      throws InterruptedException {
    CandidateReport report = CandidateReport.of(judge(language, source.replace('~', '\n')));

    assertThat(report.verdict()).isEqualTo(Verdict.CE);
    assertThat(report.compileErrors().getFirst().line()).isEqualTo(line);
  }

  /** A starter that does not compile, or returns another type, would be our fault. */
  @TestFactory
  Stream<DynamicTest> every_starter_runs_and_is_wrong() {
    return Stream.of("echo", "counter")
        .map(name -> PackageFiles.in(Path.of("src/test/resources/packages", name)))
        .map(files -> PackageReader.read(files).orThrow())
        .flatMap(problem ->
            Harness.all().stream()
                .filter(harness -> judge.languages().toolchain(language(harness)).isPresent())
                .map(harness ->
                    DynamicTest.dynamicTest(
                        problem.name() + " in " + harness.language(),
                        () -> runsAndIsWrong(problem, harness))));
  }

  private void runsAndIsWrong(ProblemPackage problem, Harness harness) throws InterruptedException {
    String starter = harness.starter(problem.signature().orElseThrow());
    Judgement judgement =
        judge
            .problem(problem)
            .judge(Program.of(language(harness), starter), Scope.SAMPLES, Progress.NONE);
    assertThat(judgement.verdict()).as(judgement.detail() + "\n" + starter).isEqualTo(Verdict.WA);
  }

  @Test
  void a_package_whose_cases_do_not_fit_is_not_judged() {
    assertThat(halves().with("data/secret/a/1.ans", "{}").read().errors())
        .extracting(Object::toString)
        .containsExactly("data/secret/a/1.ans:1: is an object, not double");
    assertThat(
            halves()
                .with("signature.txt", "function half(\n number: real): double")
                .read()
                .errors())
        .extracting(Object::toString)
        .anyMatch(error -> error.startsWith("signature.txt:2: real is not a type"));
  }

  @Test
  void a_validator_of_the_package_is_given_what_was_returned() throws InterruptedException {
    ProblemPackage problem =
        halves()
            .with(
                "output_validator/validate.py",
                """
                import json, sys
                given = json.load(open(sys.argv[1]))["number"]
                sys.exit(42 if abs(json.load(sys.stdin)) == given / 2 else 43)
                """)
            .read()
            .orThrow();

    Judgement minus =
        judge
            .problem(problem)
            .judge(
                Program.of(named("python"), "def half(number):\n    return -number / 2\n"),
                Scope.SAMPLES,
                Progress.NONE);

    assertThat(minus.verdict()).as(minus.detail()).isEqualTo(Verdict.AC);
  }

  private static CandidateReport.Sample sample(Judgement judgement) {
    return CandidateReport.of(judgement).samples().getFirst();
  }

  private Judgement judge(String language, String source) throws InterruptedException {
    assumeTrue(judge.languages().toolchain(named(language)).isPresent(), "NOT TESTED: " + language);
    return judge
        .problem(halves().read().orThrow())
        .judge(Program.of(named(language), source), Scope.EVERY_GROUP, Progress.NONE);
  }

  private Language language(Harness harness) {
    return named(harness.language());
  }

  private Language named(String language) {
    return judge.languages().named(language).orElseThrow();
  }

  private static PackageFixture halves() {
    return PackageFixture.current()
        .without("data/secret/1.in")
        .without("data/secret/1.ans")
        .with("submissions/accepted/twice.py", "def half(number):\n    return number / 2\n")
        .with("signature.txt", "function half(number: int): double\n")
        .with("data/sample/1.in", "{\"number\": 4}")
        .with("data/sample/1.ans", "2")
        .with("data/secret/a/1.in", "{\"number\": 77001}")
        .with("data/secret/a/1.ans", "38500.5")
        .with("data/secret/b/1.in", "{\"number\": 88002}")
        .with("data/secret/b/1.ans", "44001");
  }
}
