// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.judge.SandboxExtension;
import dev.assay.judge.language.Languages;
import dev.assay.judge.suite.SuiteGrade.Scored;
import dev.assay.judge.suite.SuiteJudge.Trial;
import dev.assay.judge.suite.TestResult.Outcome;
import dev.assay.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SuiteJudgeTest {
  private static final String PYTHON = "import pytest\nfrom halves import half\n";
  private static final String NODE =
      """
      import { test } from 'node:test';
      import assert from 'node:assert/strict';
      import { half } from './halves.mjs';
      """;
  private static final String JAVA =
      """
      package num;
      import static org.junit.jupiter.api.Assertions.*;
      import org.junit.jupiter.api.Test;
      class HalvesTest {
        %s
      }
      """;

  private static SuiteJudge judge;

  @BeforeAll
  static void open(Sandbox sandbox) {
    judge = new SuiteJudge(sandbox, Languages.standard());
  }

  private SuiteGrade grade(Halves language, String text) throws Exception {
    return judge.grade(language.subject(), language.suite(text), 1);
  }

  private SuiteGrade python(String tests) throws Exception {
    return grade(Halves.PYTHON, PYTHON + tests);
  }

  @Test
  void a_pytest_suite_scores_by_what_it_catches() throws Exception {
    assertThat(
            python(
                """
                def test_up(): assert half(3) == 2
                def test_below():
                    with pytest.raises(ValueError): half(-1)
                """))
        .isEqualTo(new Scored(2, 2, Set.of("down", "negative")));
    assertThat(python("def test_up(): assert half(3) == 2\n"))
        .isEqualTo(new Scored(1, 2, Set.of("down")));
    assertThat(python("def test_nothing(): half(3)\n")).isEqualTo(new Scored(1, 2, Set.of()));
  }

  @Test
  void a_node_test_suite_scores_by_what_it_catches() throws Exception {
    assertThat(
            grade(
                Halves.JAVASCRIPT,
                NODE
                    + """
                    test('up', () => assert.equal(half(3), 2));
                    test('below', () => assert.throws(() => half(-1), RangeError));
                    """))
        .isEqualTo(new Scored(2, 2, Set.of("down", "negative")));
  }

  @Test
  void a_junit_suite_scores_by_what_it_catches() throws Exception {
    assertThat(
            grade(
                Halves.JAVA,
                JAVA.formatted(
                    """
                    @Test void up() { assertEquals(2, Halves.half(3)); }
                    @Test void below() {
                      assertThrows(IllegalArgumentException.class, () -> Halves.half(-1));
                    }
                    """)))
        .isEqualTo(new Scored(2, 2, Set.of("down", "negative")));
  }

  @Test
  void a_junit_suite_that_does_not_compile_is_told_the_line() throws Exception {
    SuiteGrade grade = grade(Halves.JAVA, JAVA.formatted("@Test void up() { int x = \"\"; }"));
    assertThat(((SuiteGrade.Refused) grade).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo("src/test/java/num/HalvesTest.java");
          assertThat(problem.line()).isEqualTo(5);
          assertThat(problem.message()).contains("incompatible types");
        });
  }

  @Test
  void a_run_tells_each_test_with_the_line_that_failed() throws Exception {
    Trial trial =
        judge.run(
            Halves.PYTHON.subject(),
            Halves.PYTHON.suite(
                PYTHON
                    + """
                    def test_up():
                        print('seen')
                        assert half(3) == 2
                    def test_wrong():
                        assert half(3) == 1
                    @pytest.mark.skip
                    def test_later(): pass
                    """));
    SuiteRun run = ((Trial.Ran) trial).run();
    assertThat(run.tests())
        .extracting(TestResult::name, TestResult::outcome)
        .containsExactly(
            tuple("test_up", Outcome.PASSED),
            tuple("test_wrong", Outcome.FAILED),
            tuple("test_later", Outcome.SKIPPED));
    assertThat(run.failed().getFirst().line()).isEqualTo(7);
    assertThat(run.failed().getFirst().file()).isEqualTo("tests/test_halves.py");
    assertThat(run.failed().getFirst().message()).contains("assert 2 == 1");
    assertThat(run.console()).contains("seen");
  }

  @Test
  void one_failure_on_a_correct_version_voids_a_suite() throws Exception {
    // The other version says it in other words: a test of the sample's words is too strict.
    SuiteGrade grade =
        python(
            """
            def test_words():
                with pytest.raises(ValueError, match='^below zero$'): half(-1)
            """);
    assertThat(grade)
        .isInstanceOfSatisfying(
            SuiteGrade.Void.class,
            voided -> {
              assertThat(voided.sample()).isFalse();
              assertThat(voided.run().failed())
                  .extracting(TestResult::name)
                  .containsExactly("test_words");
            });
  }

  @Test
  void a_suite_that_knows_the_sample_by_its_looks_is_void() throws Exception {
    String hash =
        Halves.PYTHON.source().strip().lines().toList().getLast().strip(); // a line only it has
    assertThat(python("def test_same(): assert '%s' in open('halves.py').read()\n".formatted(hash)))
        .isInstanceOf(SuiteGrade.Void.class);
  }

  @Test
  void no_test_executed_earns_nothing() throws Exception {
    assertThat(python("")).isEqualTo(new SuiteGrade.Empty());
    assertThat(grade(Halves.JAVASCRIPT, NODE)).isEqualTo(new SuiteGrade.Empty());
    assertThat(python("@pytest.mark.skip\ndef test_a(): assert False\n"))
        .isEqualTo(new SuiteGrade.Empty());
    assertThat(judge.grade(Halves.PYTHON.subject(), Map.of(), 1)).isEqualTo(new SuiteGrade.Empty());
    assertThat(
            judge.grade(Halves.PYTHON.subject(), Map.of("notes.md", "no code".getBytes(UTF_8)), 1))
        .isEqualTo(new SuiteGrade.Empty());
  }

  @Test
  void leaving_early_with_success_is_no_success() throws Exception {
    assertThat(python("import os\ndef test_a(): os._exit(0)\n"))
        .isInstanceOfSatisfying(
            SuiteGrade.Void.class,
            voided -> assertThat(voided.run().ending()).isEqualTo(SuiteRun.Ending.EARLY));
  }

  @Test
  void results_printed_by_a_test_are_no_results() throws Exception {
    assertThat(
            python(
                """
                def test_a(): print('failed\\tx\\t1\\tYQ==\\tYQ==', flush=True)
                """))
        .isEqualTo(new Scored(1, 2, Set.of()));
  }

  @Test
  void nothing_is_kept_between_runs() throws Exception {
    assertThat(
            python(
                """
                import pathlib
                def test_first():
                    for place in ('/tmp/seen', '/work/seen', '/dev/shm/seen'):
                        assert not pathlib.Path(place).exists()
                        pathlib.Path(place).write_text('x')
                """))
        .isEqualTo(new Scored(1, 2, Set.of()));
  }

  /** By chance it would be in a millionth of all cases. */
  @Test
  void a_version_that_runs_several_times_is_caught_only_when_every_run_fails() throws Exception {
    Subject subject = Halves.PYTHON.demonstrating(6);
    String tests =
        """
        import random
        def test_up(): assert half(3) == 2
        def test_below():
            try:
                half(-1)
                assert random.random() < 0.9
            except ValueError:
                pass
        """;
    assertThat(judge.grade(subject, Halves.PYTHON.suite(PYTHON + tests), 1))
        .isEqualTo(new Scored(2, 12, Set.of("down")));
    assertThat(judge.run(subject, Halves.PYTHON.suite(PYTHON + tests)))
        .as("tried on the faulty sample")
        .isInstanceOfSatisfying(Trial.Ran.class, ran -> assertThat(ran.run().failed()).hasSize(1));
  }

  @Test
  void a_test_that_does_not_end_on_a_correct_version_voids_the_suite() throws Exception {
    Subject halves = Halves.PYTHON.subject();
    Subject impatient =
        new Subject(
            halves.framework(),
            halves.sample(),
            halves.correct(),
            halves.faulty(),
            1,
            List.of(),
            Duration.ofSeconds(1),
            halves.memoryBytes());
    assertThat(
            judge.grade(
                impatient,
                Halves.PYTHON.suite(PYTHON + "def test_a():\n    while True: pass\n"),
                1))
        .isInstanceOfSatisfying(
            SuiteGrade.Void.class,
            voided -> assertThat(voided.run().ending()).isEqualTo(SuiteRun.Ending.TIME));
  }
}
