// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.Judge;
import dev.assay.judge.PackageProof;
import dev.assay.judge.SandboxExtension;
import dev.assay.judge.SubmissionReport;
import dev.assay.judge.Verdict;
import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.PackageReading;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads a problem package, hears of its mistakes, and has it prove itself. */
@ExtendWith(SandboxExtension.class)
class Example_05_ProblemPackageTest {

  @Test
  void mistakes_come_all_at_once_with_file_and_line() {
    Map<String, String> files = twice();
    files.put("problem.yaml", "name: Twice\nlimits: {memory: lots}\n");
    files.remove("data/secret/1.ans");

    // WRONG: to stop at the first exception, which an author then meets mistake by mistake.
    // RIGHT: the reading holds all findings, and a problem only when none of them is an error.
    PackageReading reading = read(files);

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.findings())
        .extracting(Object::toString)
        .anyMatch(finding -> finding.contains("problem.yaml:2") && finding.contains("number"))
        .anyMatch(finding -> finding.contains("data/secret/1.ans is missing"));
  }

  @Test
  void every_submission_is_held_against_what_its_folder_promises(Judge judge) throws Exception {
    Map<String, String> files = twice();
    files.put("submissions/wrong_answer/right.py", "print(2 * int(input()))\n");
    PackageProof proof = new PackageProof(judge.problem(read(files).orThrow()));

    for (LabelledSubmission submission : proof.submissions()) {
      SubmissionReport report = proof.report(submission);
      boolean mislabelled = submission.path().endsWith("wrong_answer/right.py");
      assertThat(report.agrees()).as(report.toString()).contains(!mislabelled);
      if (mislabelled) {
        assertThat(report.verdict()).contains(Verdict.AC);
        assertThat(report.detail()).contains("promised WA");
      }
    }
  }

  private static PackageReading read(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PackageReader.read(PackageFiles.of("twice", bytes));
  }

  private static Map<String, String> twice() {
    return new TreeMap<>(
        Map.of(
            "problem.yaml", "name: Twice\nlimits: {time_limit: 2}\n",
            "problem_statement/problem.en.md", "Print twice the number.\n",
            "data/sample/1.in", "1\n",
            "data/sample/1.ans", "2\n",
            "data/secret/1.in", "21\n",
            "data/secret/1.ans", "42\n",
            "submissions/accepted/twice.py", "print(2 * int(input()))\n",
            "submissions/wrong_answer/same.py", "print(input())\n",
            "submissions/run_time_error/none.py", "print(2 * int(input()) // 0)\n"));
  }
}
