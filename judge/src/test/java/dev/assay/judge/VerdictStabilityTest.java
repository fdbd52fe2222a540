// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same submission, judged many times beside others, gets the same verdict each time. */
@Tag("long")
@ExtendWith(SandboxExtension.class)
class VerdictStabilityTest {
  private static final Path PACKAGES = Path.of("src/test/resources/packages");
  private static final int REPEATS = 5;
  private static final int BESIDE_EACH_OTHER = 2;

  /** One judging of one submission. */
  private record Judged(String submission, String verdict) {}

  @Test
  void the_same_submission_gets_the_same_verdict_each_time(Judge judge) throws Exception {
    List<Callable<Judged>> all = new ArrayList<>();
    for (String name : List.of("guess", "marks", "sums")) {
      PackageProof proof =
          new PackageProof(
              judge.problem(PackageReader.read(PackageFiles.in(PACKAGES.resolve(name))).orThrow()));
      for (LabelledSubmission submission : proof.submissions()) {
        Stream.generate(() -> (Callable<Judged>) () -> judged(proof, submission))
            .limit(REPEATS)
            .forEach(all::add);
      }
    }
    Map<String, Set<String>> verdicts = new TreeMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(BESIDE_EACH_OTHER)) {
      for (Future<Judged> future : pool.invokeAll(all)) {
        Judged judged = future.get();
        verdicts.computeIfAbsent(judged.submission(), _ -> new TreeSet<>()).add(judged.verdict());
      }
    }
    System.out.println(
        "Judged %d times: %d submissions, %d times each"
            .formatted(all.size(), verdicts.size(), REPEATS));
    assertThat(verdicts).hasSizeGreaterThan(80);
    assertThat(verdicts)
        .allSatisfy((submission, seen) -> assertThat(seen).as(submission).hasSize(1));
  }

  private static Judged judged(PackageProof proof, LabelledSubmission submission)
      throws InterruptedException {
    SubmissionReport report = proof.report(submission);
    return new Judged(
        report.packageName() + "/" + report.submission(),
        report.verdict().map(Verdict::name).orElse("not here") + " " + report.score());
  }
}
