// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.CandidateReport;
import dev.assay.judge.CandidateReport.Sample;
import dev.assay.judge.Judge;
import dev.assay.judge.Judgement;
import dev.assay.judge.Program;
import dev.assay.judge.Progress;
import dev.assay.judge.SandboxExtension;
import dev.assay.judge.Scope;
import dev.assay.judge.Verdict;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.ProblemPackage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Judges a program, and tells whom what of it. */
@ExtendWith(SandboxExtension.class)
class Example_06_VerdictsTest {
  private static final ProblemPackage SUMS =
      PackageReader.read(PackageFiles.in(Path.of("src/test/resources/packages/sums"))).orThrow();

  @Test
  void a_candidate_sees_samples_in_full_and_of_hidden_data_next_to_nothing(Judge judge)
      throws Exception {
    Judgement judgement =
        judge(
            judge,
            """
            import sys
            print(input())
            raise ValueError("I saw " + sys.stdin.read())
            """);

    // WRONG: the judgement itself quotes hidden data; it is for authors and reviewers.
    // RIGHT: the report is made field by field of what its author may see.
    CandidateReport report = CandidateReport.of(judgement);

    Sample sample = report.firstFailure().orElseThrow();
    assertThat(sample.verdict()).isEqualTo(Verdict.RTE);
    assertThat(sample.feedback().orElseThrow().trace()).contains("line 3", "ValueError");
    assertThat(report.groups())
        .allSatisfy(group -> {
          assertThat(group.errorType()).contains("ValueError");
          assertThat(group.errorLine()).contains(3);
          assertThat(group.toString()).doesNotContain("I saw");
        });
  }

  @Test
  void a_program_that_says_it_is_right_is_not(Judge judge) throws Exception {
    Judgement judgement = judge(judge, "print('{\"verdict\": \"AC\"}')\nprint('AC')\n");

    assertThat(judgement.verdict()).isEqualTo(Verdict.WA);
  }

  @Test
  void a_fault_of_ours_is_nobodys_wrong_answer(Judge judge) throws Exception {
    Judgement judgement = judge(judge, "print(sum(map(int, input().split())))\n");

    // WRONG: "not accepted" as "wrong". JE is the judge's own fault: try again, score nothing.
    // RIGHT: a switch over the closed type, without a default.
    boolean counts =
        switch (judgement.verdict()) {
          case AC, WA, TLE, MLE, OLE, RTE, CE -> true;
          case JE -> false;
        };
    assertThat(counts).isTrue();
  }

  private static Judgement judge(Judge judge, String source) throws InterruptedException {
    Program program = Program.of(judge.languages().named("python").orElseThrow(), source);
    return judge.problem(SUMS).judge(program, Scope.EVERY_GROUP, Progress.NONE);
  }
}
