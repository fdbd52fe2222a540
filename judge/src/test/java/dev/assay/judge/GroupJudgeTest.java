// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.language.Crash;
import dev.assay.judge.problem.PackageFixture;
import dev.assay.judge.problem.ProblemPackage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which verdicts and scores add up, each with its boundaries. */
class GroupJudgeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # secret settings                    | verdicts of 1, 2, 3 | verdict | judged
          ''                                   | AC AC AC            | AC      | 3
          ''                                   | AC WA RTE           | WA      | 2
          'on_reject: continue'                | AC WA RTE           | RTE     | 3
          'on_reject: continue'                | WA TLE AC           | TLE     | 3
          'on_reject: continue'                | OLE WA TLE          | TLE     | 3
          'on_reject: continue'                | MLE RTE TLE         | RTE     | 3
          'on_reject: continue'                | AC JE RTE           | JE      | 3
          'on_reject: continue|grader_flags: first_error' | AC WA RTE | WA    | 3
          'on_reject: continue|grader_flags: always_accept' | WA WA WA | AC   | 3
          'on_reject: continue|grader_flags: always_accept' | WA JE WA | JE   | 3
          'on_reject: continue|grader_flags: accept_if_any_accepted' | WA AC WA | AC | 3
          'on_reject: continue|grader_flags: accept_if_any_accepted' | WA TLE WA | TLE | 3
          """,
      quoteCharacter = '\'')
  void legacy_verdicts(String settings, String verdicts, Verdict expected, int judged)
      throws InterruptedException {
    Result result = judge(legacy("pass-fail", settings), verdicts, Scope.AS_THE_PACKAGE_SAYS);

    assertThat(result.data().verdict()).isEqualTo(expected);
    assertThat(result.run()).hasSize(judged);
    assertThat(result.data().score()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # secret settings                                   | verdicts | score | most
          'grader_flags: always_accept sum'                   | AC WA AC | 2     | 3
          'grader_flags: always_accept sum|accept_score: 5'   | AC WA AC | 10    | 15
          'grader_flags: always_accept sum|reject_score: -1'  | AC WA AC | 1     | 3
          'grader_flags: always_accept avg|accept_score: 30'  | AC WA AC | 20    | 30
          'grader_flags: always_accept min|accept_score: 30'  | AC WA AC | 0     | 30
          'grader_flags: always_accept max|accept_score: 30'  | WA WA AC | 30    | 30
          'grader_flags: always_accept sum|range: 0 50'       | AC AC AC | 3     | 50
          """,
      quoteCharacter = '\'')
  void legacy_scores(String settings, String verdicts, double score, double most)
      throws InterruptedException {
    Result result =
        judge(
            legacy("scoring", settings + "|on_reject: continue"),
            verdicts,
            Scope.AS_THE_PACKAGE_SAYS);

    GroupResult secret = result.data().groups().getFirst();
    assertThat(secret.score()).isEqualTo(OptionalDouble.of(score));
    assertThat(secret.most()).isEqualTo(OptionalDouble.of(most));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # group settings                              | verdicts | score | judged
          'max_score: 60'                               | AC AC AC | 60    | 3
          'max_score: 60'                               | AC WA AC | 0     | 2
          'max_score: 60|score_aggregation: sum'        | AC WA AC | 40    | 3
          'max_score: 60|score_aggregation: sum'        | WA WA WA | 0     | 3
          'max_score: 60|score_aggregation: min'        | AC AC AC | 60    | 3
          'max_score: 60|score_aggregation: min'        | AC AC TLE | 0    | 3
          'max_score: 60|score_aggregation: min'        | RTE AC AC | 0    | 1
          """,
      quoteCharacter = '\'')
  void scores_of_2025_09(String settings, String verdicts, double score, int judged)
      throws InterruptedException {
    ProblemPackage problem =
        fixture(PackageFixture.current(), "data/secret/g/")
            .with(
                "problem.yaml",
                "problem_format_version: 2025-09\nname: x\nuuid: x\ntype: scoring\n")
            .with("data/secret/g/test_group.yaml", settings.replace('|', '\n') + "\n")
            .read()
            .orThrow();

    Result result = judge(problem, verdicts, Scope.AS_THE_PACKAGE_SAYS);

    assertThat(result.data().score()).isEqualTo(OptionalDouble.of(score));
    assertThat(result.run()).hasSize(judged);
  }

  @ParameterizedTest
  @CsvSource({"AC,2,100", "WA,1,0"})
  void a_group_is_not_run_without_the_one_it_requires(Verdict first, int judged, double score)
      throws InterruptedException {
    ProblemPackage problem =
        PackageFixture.current()
            .without("data/sample/1.in")
            .without("data/sample/1.ans")
            .without("data/secret/1.in")
            .without("data/secret/1.ans")
            .with(
                "problem.yaml",
                "problem_format_version: 2025-09\nname: x\nuuid: x\ntype: scoring\n")
            .with("data/secret/a/test_group.yaml", "max_score: 40\n")
            .with("data/secret/a/1.in", "")
            .with("data/secret/a/1.ans", "")
            .with("data/secret/b/test_group.yaml", "max_score: 60\nrequire_pass: secret/a\n")
            .with("data/secret/b/1.in", "")
            .with("data/secret/b/1.ans", "")
            .read()
            .orThrow();

    Result result = judge(problem, first + " AC", Scope.EVERY_GROUP);

    assertThat(result.run()).hasSize(judged);
    assertThat(result.data().score()).isEqualTo(OptionalDouble.of(score));
    assertThat(result.data().groups().getFirst().groups().get(1).verdict()).isEqualTo(first);
  }

  private record Result(GroupResult data, List<String> run) {}

  /** Judges with verdicts dealt in order. */
  private static Result judge(ProblemPackage problem, String verdicts, Scope scope)
      throws InterruptedException {
    List<String> run = new ArrayList<>();
    String[] dealt = verdicts.split(" ", -1);
    CaseRunner runner =
        test -> {
          run.add(test.name());
          return result(test.name(), Verdict.valueOf(dealt[run.size() - 1]));
        };
    GroupResult data =
        new GroupJudge(problem, scope, runner, Progress.NONE, GroupGrader.STANDARD).judge();
    return new Result(data, run);
  }

  private static CaseResult result(String name, Verdict verdict) {
    return new CaseResult(
        name,
        verdict,
        Duration.ofMillis(5),
        1,
        OptionalDouble.empty(),
        false,
        "",
        "",
        Crash.silent(),
        Optional.empty(),
        Optional.empty());
  }

  private static ProblemPackage legacy(String type, String settings) {
    return fixture(PackageFixture.legacy(), "data/secret/")
        .with("problem.yaml", "name: x\ntype: " + type + "\n")
        .with("data/secret/testdata.yaml", settings.replace('|', '\n') + "\n")
        .read()
        .orThrow();
  }

  private static PackageFixture fixture(PackageFixture start, String folder) {
    PackageFixture fixture =
        start
            .without("data/sample/1.in")
            .without("data/sample/1.ans")
            .without("data/secret/1.in")
            .without("data/secret/1.ans");
    for (String name : List.of("1", "2", "3")) {
      fixture.with(folder + name + ".in", "").with(folder + name + ".ans", "");
    }
    return fixture;
  }
}
