// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.judge.language.Languages;
import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.ProblemPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The packages in {@code src/test/resources/packages}, every submission in every language that is
 * there, against what its folder promises; on an ordinary day half of them. {@code sums} has every
 * verdict in every language.
 */
@ExtendWith(SandboxExtension.class)
class ConformanceTest {
  private static final Path PACKAGES = Path.of("src/test/resources/packages");

  @TestFactory
  Stream<DynamicTest> every_submission_keeps_its_promise(Judge judge) {
    return Sampled.oneOf(
        2,
        Stream.of(
                "counter", "divisor", "echo", "guess", "marks", "parts", "relay", "sums", "whisper")
            .flatMap(name -> submissions(judge, read(name))));
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> a_release_of_java_can_be_asked_for(Judge judge) {
    ProblemPackage sums = read("sums");
    PackageProof proof = new PackageProof(judge.problem(sums));
    return Stream.of("java17", "java25")
        .flatMap(release ->
            inJava(sums)
                .map(s ->
                    new LabelledSubmission(
                        s.path(), s.files(), Optional.of(release), s.entryPoint(), s.promise())))
        .map(submission ->
            dynamicTest(
                submission.language().orElseThrow() + " " + submission.path(),
                () -> {
                  SubmissionReport report = proof.report(submission);
                  Assumptions.assumeFalse(
                      report.verdict().isEmpty(), () -> "NOT TESTED: " + report.detail());
                  assertThat(report.agrees()).as(report.toString()).contains(true);
                }));
  }

  @Test
  void every_language_that_is_there_proves_every_verdict(Judge judge) {
    ProblemPackage sums = read("sums");
    for (String label :
        List.of(
            "accepted", "wrong_answer", "time_limit_exceeded", "run_time_error", "compile_error")) {
      Set<String> extensions =
          sums.submissions().stream()
              .filter(s -> s.label().equals(label))
              .flatMap(s -> s.files().keySet().stream())
              .collect(Collectors.toSet());
      for (Languages.Status status : judge.languages().statuses()) {
        assertThat(extensions)
            .as("%s in %s", label, status.language().title())
            .anyMatch(f -> status.language().extensions().stream().anyMatch(f::endsWith));
      }
    }
  }

  @Test
  void a_submission_in_the_wrong_folder_does_not_agree(Judge judge) throws InterruptedException {
    ProblemPackage sums = read("sums");
    LabelledSubmission right =
        sums.submissions().stream()
            .filter(s -> s.path().equals("submissions/accepted/sums.py"))
            .findFirst()
            .orElseThrow();
    PackageProof proof = new PackageProof(judge.problem(sums));
    for (LabelledSubmission other : sums.submissions()) {
      if (!other.label().equals("accepted") && other.path().endsWith(".py")) {
        LabelledSubmission mislabelled =
            new LabelledSubmission(
                other.path(), right.files(), right.language(), right.entryPoint(), other.promise());

        SubmissionReport report = proof.report(mislabelled);

        assertThat(report.verdict()).contains(Verdict.AC);
        assertThat(report.agrees()).contains(false);
        assertThat(report.detail())
            .contains("promised " + other.promise().expected().iterator().next());
      }
    }
  }

  private static Stream<DynamicTest> submissions(Judge judge, ProblemPackage problem) {
    PackageProof proof = new PackageProof(judge.problem(problem));
    return problem.submissions().stream()
        .map(submission ->
            dynamicTest(
                problem.name() + "/" + submission.path(),
                () -> {
                  SubmissionReport report = proof.report(submission);
                  Assumptions.assumeFalse(
                      report.detail().contains(" is not installed: "),
                      () -> "NOT TESTED: " + report.detail());
                  assertThat(report.agrees()).as(report.toString()).contains(true);
                }));
  }

  private static Stream<LabelledSubmission> inJava(ProblemPackage problem) {
    return problem.submissions().stream()
        .filter(s -> s.label().equals("accepted") || s.label().equals("compile_error"))
        .filter(s -> s.files().keySet().stream().allMatch(f -> f.endsWith(".java")));
  }

  private static ProblemPackage read(String name) {
    return PackageReader.read(PackageFiles.in(PACKAGES.resolve(name))).orThrow();
  }
}
