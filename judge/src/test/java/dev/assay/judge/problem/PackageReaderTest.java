// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.judge.Verdict;
import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByGrader;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.Grading.ScoreMode;
import dev.assay.judge.problem.Grading.VerdictMode;
import dev.assay.judge.problem.Promise.ByCases;
import dev.assay.judge.problem.Statement.Markup;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {

  @Test
  void a_legacy_package_is_read_without_a_finding() {
    PackageReading reading = PackageFixture.legacy().read();

    assertThat(reading.findings()).isEmpty();
    ProblemPackage problem = reading.orThrow();
    assertThat(problem.format()).isEqualTo(ProblemFormat.LEGACY);
    assertThat(problem.titles()).containsEntry("en", "Twice");
    assertThat(problem.statements().getFirst().markup()).isEqualTo(Markup.LATEX);
    assertThat(problem.samples()).extracting(TestCase::name).containsExactly("sample/1");
    assertThat(problem.secret().cases()).extracting(TestCase::name).containsExactly("secret/1");
    assertThat(problem.limits().time()).isEmpty();
    assertThat(problem.limits().memoryBytes()).isEqualTo(2048L << 20);
    assertThat(problem.submissions().getFirst().promise())
        .isEqualTo(new Promise.Overall(Set.of(Verdict.AC)));
  }

  @Test
  void a_2025_09_package_is_read_without_a_finding() {
    PackageReading reading = PackageFixture.current().read();

    assertThat(reading.findings()).isEmpty();
    ProblemPackage problem = reading.orThrow();
    assertThat(problem.format()).isEqualTo(ProblemFormat.V2025_09);
    assertThat(problem.statement("de").orElseThrow().text()).isEqualTo("Print twice the number.\n");
    assertThat(problem.submissions().getFirst().promise().expected()).isEqualTo(Set.of(Verdict.AC));
  }

  @Test
  void a_sample_can_show_and_offer_other_files_than_are_judged() {
    PackageReading reading =
        PackageFixture.current()
            .with("data/sample/1.in.statement", "1 and so on\n")
            .with("data/sample/1.out", "2.0\n")
            .with("data/sample/1.ans.download", "two\n")
            .with("data/sample/2.in", "2\n")
            .with("data/sample/2.ans", "4\n")
            .with("data/sample/2.out", "4.0\n")
            .with("data/sample/2.ans.statement", "four\n")
            .with("data/sample/2.in.download", "two\n")
            .read();

    assertThat(reading.findings()).isEmpty();
    List<TestCase> samples = reading.orThrow().samples();
    assertThat(samples)
        .extracting(test -> test.input().text() + test.answer().text())
        .as("judged")
        .containsExactly("1\n2\n", "2\n4\n");
    assertThat(samples)
        .extracting(test -> test.shown().input().text() + test.shown().answer().text())
        .as("in the statement")
        .containsExactly("1 and so on\n2.0\n", "2\nfour\n");
    assertThat(samples)
        .extracting(
            test -> test.shown().downloadInput().text() + test.shown().downloadAnswer().text())
        .as("to download")
        .containsExactly("1 and so on\ntwo\n", "two\nfour\n");
  }

  @Test
  void what_is_to_be_shown_of_no_sample_or_beside_an_interaction_is_named() {
    PackageReading reading =
        PackageFixture.current()
            .with("data/sample/2.in.statement", "2\n")
            .with("data/sample/1.ans.statement", "2\n")
            .with("data/sample/1.interaction", ">2\n")
            .read();

    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactlyInAnyOrder(
            "data/sample/2.in.statement: warning: a file for candidates without its input: not used",
            "data/sample/1.ans.statement: warning: beside an interaction: a sample has one or the"
                + " other");
  }

  @Test
  void all_mistakes_come_in_one_list_with_file_and_line() {
    PackageReading reading =
        PackageFixture.legacy()
            .with("problem.yaml", "name: Twice\ntype: exam\nlimits:\n  memory: lots\ncolour: red\n")
            .with("data/secret/2.in", "1\n")
            .with("data/secret/testdata.yaml", "on_reject: maybe\ngrader_flags: sum wild\n")
            .read();

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .containsExactlyInAnyOrder(
            "problem.yaml:5: warning: 'colour' is not a key of this format: ignored",
            "problem.yaml:2: 'exam' is not a type of problem",
            "problem.yaml:4: 'memory: lots' must be a number",
            "data/secret/testdata.yaml:1: 'on_reject' is break or continue",
            "data/secret/testdata.yaml:2: 'wild' is not a flag of the default grader",
            "data/secret/2.in: no answer: data/secret/2.ans is missing");
    assertThatThrownBy(reading::orThrow).hasMessageContaining("data/secret/2.in: no answer");
  }

  @Test
  void yaml_that_is_none_is_named_with_its_line() {
    PackageReading reading =
        PackageFixture.legacy().with("problem.yaml", "name: Twice\nlimits: [1\n").read();

    assertThat(reading.errors()).hasSize(1);
    assertThat(reading.errors().getFirst().file()).isEqualTo("problem.yaml");
    assertThat(reading.errors().getFirst().line()).isPositive();
    assertThat(reading.errors().getFirst().message()).startsWith("not YAML");
  }

  @Test
  void a_package_without_secret_data_is_judged_by_its_samples() {
    PackageFixture samples =
        PackageFixture.legacy().without("data/secret/1.in").without("data/secret/1.ans");

    assertThat(samples.read().orThrow().secret().cases()).isEmpty();
    assertThat(samples.read().findings()).extracting(Finding::file).containsExactly("data/secret");
    PackageReading reading =
        samples.without("data/sample/1.in").without("data/sample/1.ans").read();
    assertThat(reading.errors()).extracting(Finding::file).containsExactly("data/secret");
  }

  @ParameterizedTest
  @CsvSource({
    "../outside, refused: a path stays inside the package",
    "/etc/passwd, 'refused: a path is relative, with slashes and printable characters'",
    "data/secret/../../x, refused: a path stays inside the package",
    "data//x, refused: a path stays inside the package",
    "a\\b, 'refused: a path is relative, with slashes and printable characters'",
  })
  void a_path_that_leads_out_is_refused_by_name(String path, String message) {
    PackageReading reading = PackageFixture.legacy().with(path, "x").read();

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.errors())
        .extracting(Finding::toString)
        .containsExactly(path + ": " + message);
  }

  @Test
  void hidden_files_are_overlooked() {
    PackageReading reading =
        PackageFixture.legacy()
            .with(".git/config", "x")
            .with("data/secret/.2.in.swp", "x")
            .with("submissions/.idea/a.py", "x")
            .read();

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow().submissions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "problem.yaml, 'limits: {time_limit: 2.5}', 2500",
    ".timelimit, '3\n', 3000",
    "domjudge-problem.ini, 'timelimit=''1.5''\n', 1500",
  })
  void the_time_limit_is_found_where_a_package_keeps_it(String file, String text, long millis) {
    ProblemPackage problem = PackageFixture.legacy().with(file, text).read().orThrow();

    assertThat(problem.limits().time()).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    // slowest accepted (ms), legacy limit, 2025-09 limit
    "10, 1, 1",
    "100, 1, 1",
    "299, 1, 1",
    "300, 2, 1",
    "499, 2, 1",
    "500, 3, 1",
    "501, 3, 2",
    "1000, 5, 2",
    "1100, 6, 3",
  })
  void without_a_time_limit_it_follows_from_the_slowest_accepted(
      long slowest, long legacy, long current) {
    ProblemPackage old = PackageFixture.legacy().read().orThrow();
    ProblemPackage now = PackageFixture.current().read().orThrow();

    assertThat(old.limits().derived(Duration.ofMillis(slowest), old.format()))
        .isEqualTo(Duration.ofSeconds(legacy));
    assertThat(now.limits().derived(Duration.ofMillis(slowest), now.format()))
        .isEqualTo(Duration.ofSeconds(current));
  }

  @Test
  void a_legacy_group_inherits_what_it_does_not_say() {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("problem.yaml", "name: Twice\ntype: scoring\nvalidator_flags: case_sensitive\n")
            .with("data/testdata.yaml", "on_reject: continue\nrange: 0 100\n")
            .with("data/secret/testdata.yaml", "grader_flags: first_error min\n")
            .with("data/secret/b/testdata.yaml", "accept_score: 40\n")
            .with("data/secret/b/1.in", "1\n")
            .with("data/secret/b/1.ans", "2\n")
            .with(
                "data/secret/a/testdata.yaml",
                "on_reject: break\noutput_validator_flags: float_tolerance 1e-3\n")
            .with("data/secret/a/1.in", "1\n")
            .with("data/secret/a/1.ans", "2\n")
            .read()
            .orThrow();

    List<TestGroup> groups = problem.secret().groups().toList();
    assertThat(groups).extracting(TestGroup::name).containsExactly("secret/a", "secret/b");
    ByGrader a = (ByGrader) groups.get(0).grading();
    ByGrader b = (ByGrader) groups.get(1).grading();
    assertThat(a.breakOnReject()).isTrue();
    assertThat(b.breakOnReject()).isFalse();
    assertThat(b.acceptScore()).isEqualTo(40);
    assertThat(b.most()).isEqualTo(100);
    assertThat(b.verdictMode()).isEqualTo(VerdictMode.FIRST_ERROR);
    assertThat(b.scoreMode()).isEqualTo(ScoreMode.MIN);
    assertThat(groups.get(0).cases().findFirst().orElseThrow().validatorArguments())
        .containsExactly("case_sensitive", "float_tolerance", "1e-3");
    assertThat(groups.get(1).cases().findFirst().orElseThrow().validatorArguments())
        .containsExactly("case_sensitive");
  }

  @Test
  void cases_and_groups_are_judged_in_order_of_their_names() {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("data/secret/10.in", "")
            .with("data/secret/10.ans", "")
            .with("data/secret/05-group/x.in", "")
            .with("data/secret/05-group/x.ans", "")
            .with("data/secret/2.in", "")
            .with("data/secret/2.ans", "")
            .read()
            .orThrow();

    assertThat(problem.secret().cases())
        .extracting(TestCase::name)
        .containsExactly("secret/05-group/x", "secret/1", "secret/10", "secret/2");
  }

  @Test
  void a_2025_09_group_has_its_maximum_and_its_conditions() {
    ProblemPackage problem = scoring().read().orThrow();

    assertThat(problem.secret().grading())
        .isEqualTo(new ByMaximum(OptionalDouble.of(100), Aggregation.SUM, List.of()));
    assertThat(problem.secret().groups().map(TestGroup::grading))
        .containsExactly(
            new ByMaximum(OptionalDouble.of(40), Aggregation.PASS_FAIL, List.of("sample")),
            new ByMaximum(OptionalDouble.of(60), Aggregation.MIN, List.of()));
  }

  @Test
  void a_2025_09_case_may_have_arguments_files_and_a_hint() {
    ProblemPackage problem =
        PackageFixture.current()
            .with("data/secret/test_group.yaml", "args: [--fast]\n")
            .with("data/secret/1.yaml", "args: [--slow]\nhint: Mind the gap.\n")
            .with("data/secret/1.files/table.txt", "7\n")
            .with("data/secret/2.in", "")
            .with("data/secret/2.ans", "")
            .read()
            .orThrow();

    List<TestCase> cases = problem.secret().cases().toList();
    assertThat(cases.get(0).arguments()).containsExactly("--slow");
    assertThat(cases.get(0).hint()).contains("Mind the gap.");
    assertThat(cases.get(0).files()).containsOnlyKeys("table.txt");
    assertThat(cases.get(1).arguments()).containsExactly("--fast");
  }

  @Test
  void a_group_that_is_all_or_nothing_says_what_it_is_worth() {
    PackageReading reading = scoring().without("data/secret/a/test_group.yaml").read();

    assertThat(reading.errors())
        .extracting(Finding::message)
        .containsExactly("'secret/a' is worth all or nothing, so its 'max_score' must be said");
  }

  @Test
  void constants_are_put_where_they_are_named() {
    ProblemPackage problem =
        PackageFixture.current()
            .with(
                "problem.yaml",
                """
                problem_format_version: 2025-09
                name: Twice
                uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
                constants: {factor: 2, title: äh}
                """)
            .with("statement/problem.en.md", "{{title}} times {{factor}}, not {{other}}\n")
            .with("submissions/accepted/twice.py", "print({{factor}} * int(input()))\n")
            .read()
            .orThrow();

    assertThat(problem.statement("en").orElseThrow().text())
        .isEqualTo("äh times 2, not {{other}}\n");
    assertThat(new String(problem.submissions().getFirst().files().get("twice.py"), UTF))
        .isEqualTo("print(2 * int(input()))\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          pass-fail     | static_validation_score: 5 | only 'pass-fail' may be here
          pass-fail     | static_validator_args: [x] | means nothing without
          scoring       | static_validation_score: pass-fail | say how much
          scoring       | static_validation_score: -1 | is not negative
          submit-answer | static_validation_score: pass-fail | has no sources to validate
          """)
  void static_validation_has_its_rules(String type, String group, String message) {
    assertThat(
            PackageFixture.current()
                .with(
                    "problem.yaml",
                    "problem_format_version: 2025-09\nname: Twice\ntype: " + type + "\n")
                .with("static_validator/check.py", "")
                .with("data/secret/test_group.yaml", group + "\n")
                .read()
                .errors())
        .extracting(Finding::message)
        .anyMatch(said -> said.contains(message));
  }

  @Test
  void a_group_may_hold_nothing_but_a_static_validation() {
    PackageFixture fixture =
        PackageFixture.current()
            .without("data/secret/1.in")
            .without("data/secret/1.ans")
            .with("data/secret/style/test_group.yaml", "static_validation_score: pass-fail\n");

    assertThat(fixture.read().errors())
        .extracting(Finding::message)
        .containsExactly("'static_validation_score' needs a program in static_validator/");
    assertThat(fixture.with("static_validator/check.py", "").read().orThrow().secret().judged())
        .extracting(TestCase::name)
        .containsExactly("secret/style/static_validation");
  }

  @Test
  void a_submission_may_be_asked_to_bound_the_time_limit() {
    ProblemPackage problem =
        PackageFixture.current()
            .with("submissions/brute_force/slow.py", "")
            .with(
                "submissions/submissions.yaml",
                """
                accepted/twice.py: {use_for_time_limit: false}
                brute_force/slow.py: {use_for_time_limit: lower}
                """)
            .read()
            .orThrow();

    assertThat(problem.submissions())
        .extracting(submission ->
            ((Promise.ByCases) submission.promise()).requirements().getLast().lowerBound())
        .containsExactly(false, true);
    assertThat(
            ((Promise.ByCases) problem.submissions().getLast().promise())
                .requirements()
                .getLast()
                .permitted())
        .containsExactlyInAnyOrder(Verdict.AC, Verdict.WA, Verdict.RTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grammar.ctd", "grammar.viva"})
  void a_grammar_that_checks_no_input_is_named(String name) {
    PackageReading reading =
        PackageFixture.current().with("input_validators/" + name, "INT(1, 10) EOF\n").read();

    assertThat(reading.orThrow().inputValidators()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::toString)
        .contains(
            "input_validators/"
                + name
                + ": warning: a grammar of Checktestdata or VIVA is not run: it checks no input here");
  }

  @Test
  void a_statement_may_be_a_pdf() {
    ProblemPackage problem =
        PackageFixture.current()
            .without("statement/problem.en.md")
            .with("statement/problem.en.pdf", new byte[] {'%', 'P', 'D', 'F', '-', (byte) 0xff})
            .read()
            .orThrow();

    assertThat(problem.statement("en").orElseThrow().markup()).isEqualTo(Statement.Markup.PDF);
  }

  @Test
  void a_case_of_its_own_settings_has_no_other_keys() {
    assertThat(
            PackageFixture.current()
                .with("data/secret/1.yaml", "description: large\nmax_score: 5\n")
                .read()
                .findings())
        .extracting(Finding::toString)
        .containsExactly(
            "data/secret/1.yaml:2: warning: 'max_score' is not a key of this format: ignored");
  }

  @Test
  void folders_promise_verdicts() {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("submissions/wrong_answer/a.py", "")
            .with("submissions/time_limit_exceeded/a/main.py", "")
            .with("submissions/time_limit_exceeded/a/other.py", "")
            .with("submissions/run_time_error/a.py", "")
            .with("submissions/rejected/a.py", "")
            .with("submissions/README.md", "")
            .read()
            .orThrow();

    assertThat(problem.submissions())
        .extracting(LabelledSubmission::path)
        .containsExactly(
            "submissions/accepted/twice.py",
            "submissions/rejected/a.py",
            "submissions/run_time_error/a.py",
            "submissions/time_limit_exceeded/a",
            "submissions/wrong_answer/a.py");
    assertThat(problem.submissions().get(3).files()).containsOnlyKeys("main.py", "other.py");
  }

  @Test
  void submissions_yaml_says_more_than_folders_do() {
    ProblemPackage problem =
        PackageFixture.current()
            .with("submissions/mixed/slow.py", "")
            .with("submissions/time_limit_exceeded/x.py", "")
            .with(
                "submissions/submissions.yaml",
                """
                time_limit_exceeded:
                  permitted: [AC, WA, TLE]
                mixed/{slow,slower}.py:
                  language: python3
                  sample:
                    permitted: [AC]
                  secret/*:
                    permitted: [AC, TLE]
                    required: [TLE]
                """)
            .read()
            .orThrow();

    LabelledSubmission slow = problem.submissions().get(1);
    assertThat(slow.path()).isEqualTo("submissions/mixed/slow.py");
    assertThat(slow.language()).contains("python3");
    ByCases promise = (ByCases) slow.promise();
    assertThat(promise.expected()).isEqualTo(Set.of(Verdict.TLE));
    assertThat(promise.requirements()).hasSize(2);
    assertThat(promise.requirements().get(1).cases().matches("secret/1")).isTrue();
    assertThat(promise.requirements().get(1).cases().matches("sample/1")).isFalse();
    ByCases changed = (ByCases) problem.submissions().get(2).promise();
    assertThat(changed.requirements().getFirst().permitted()).contains(Verdict.WA);
    assertThat(changed.expected()).isEqualTo(Set.of(Verdict.TLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong_answer/a.py  | # @EXPECTED_RESULTS@: WRONG-ANSWER, RUN-ERROR | RTE WA
          mixed/a.c          | /* @EXPECTED_RESULTS@: TIMELIMIT */           | TLE
          mixed/a.py         | # @EXPECTED_RESULTS@: CORRECT,TIME_LIMIT_EXCEEDED | AC TLE
          accepted/a.py      | # @EXPECTED_RESULTS@: WRONG-ANSWER            | AC
          accepted/a.py      | # @EXPECTED_RESULTS@: CHECK-MANUALLY          | AC
          mixed/a.py         | print(1)                                      | ''
          """)
  void a_source_may_say_what_is_expected_of_it(String path, String text, String expected) {
    ProblemPackage problem =
        PackageFixture.legacy().with("submissions/" + path, text + "\n").read().orThrow();

    LabelledSubmission submission =
        problem.submissions().stream()
            .filter(s -> s.path().equals("submissions/" + path))
            .findFirst()
            .orElseThrow();
    assertThat(submission.promise().expected())
        .extracting(Verdict::name)
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" ", -1));
  }

  @Test
  void what_compilers_leave_is_no_submission_and_a_byte_order_mark_no_yaml() {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("problem.yaml", "\uFEFFname: Twice\r\nlimits:\r\n  time_limit: 3\r\n")
            .with("submissions/accepted/__pycache__/twice.pyc", "")
            .with("submissions/accepted/Main.class", "")
            .with("submissions/partially_accepted/half.py", "print(1)\n")
            .read()
            .orThrow();

    assertThat(problem.limits().time()).contains(Duration.ofSeconds(3));
    assertThat(problem.submissions())
        .extracting(LabelledSubmission::path)
        .containsExactly("submissions/accepted/twice.py", "submissions/partially_accepted/half.py");
    assertThat(problem.submissions().get(1).promise()).isEqualTo(new Promise.Nothing());
  }

  @Test
  void of_a_key_that_is_there_twice_the_last_counts_and_domjudge_needs_no_problem_yaml() {
    PackageReading twice =
        PackageFixture.legacy()
            .with("problem.yaml", "name: One\nname: Twice\nlimits: {time_limit: 1}\n")
            .read();
    assertThat(twice.orThrow().titles()).containsEntry("en", "Twice");
    assertThat(twice.findings()).hasSize(1);

    PackageFixture none = PackageFixture.legacy().without("problem.yaml");
    assertThat(none.read().errors()).hasSize(1);
    assertThat(
            none.with("domjudge-problem.ini", "timelimit='2'\n").read().orThrow().limits().time())
        .contains(Duration.ofSeconds(2));
  }

  @Test
  void a_header_beside_validators_belongs_to_each_of_them() {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with("problem.yaml", "name: Twice\nvalidation: custom\n")
            .with("output_validators/check.cc", "#include \"check.h\"\n")
            .with("output_validators/check.h", "")
            .with("input_validators/numbers/main.cc", "")
            .read()
            .orThrow();

    assertThat(((OutputValidation.Custom) problem.validation()).validators())
        .singleElement()
        .satisfies(v -> assertThat(v.files()).containsOnlyKeys("check.cc", "check.h"));
  }

  @Test
  void included_code_is_read_by_language() {
    ProblemPackage problem =
        PackageFixture.legacy().with("include/python3/main.py", "import twice\n").read().orThrow();

    assertThat(problem.included()).containsOnlyKeys("python3");
    assertThat(problem.included().get("python3")).containsOnlyKeys("main.py");
  }

  private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

  private static PackageFixture scoring() {
    return PackageFixture.current()
        .with(
            "problem.yaml",
            """
            problem_format_version: 2025-09
            name: Twice
            uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
            type: scoring
            """)
        .without("data/secret/1.in")
        .without("data/secret/1.ans")
        .with("data/secret/a/test_group.yaml", "max_score: 40\nrequire_pass: sample\n")
        .with("data/secret/a/1.in", "1\n")
        .with("data/secret/a/1.ans", "2\n")
        .with("data/secret/b/test_group.yaml", "max_score: 60\nscore_aggregation: min\n")
        .with("data/secret/b/1.in", "5\n")
        .with("data/secret/b/1.ans", "10\n");
  }
}
