// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.judge.Judge;
import dev.assay.judge.PackageProof;
import dev.assay.judge.ProblemJudge;
import dev.assay.judge.SubmissionReport;
import dev.assay.judge.Verdict;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.PackageReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges every labelled submission of a code item and holds it against its folder's promise. */
final class CodeProof {
  private final Judge judge;

  CodeProof(Judge judge) {
    this.judge = judge;
  }

  Proof prove(FoundItem item) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    PackageReading reading = PackageReader.read(PackageFiles.of(item.slug(), item.files().all()));
    reading.errors().forEach(e -> findings.add(Finding.error(e.file(), e.message())));
    if (reading.problem().isEmpty()) {
      return new Proof("unreadable package", findings, missing);
    }
    ProblemJudge problem = judge.problem(reading.problem().get());
    if (problem.problem().secret().judged().findAny().isEmpty()) {
      findings.add(Finding.error("data/secret", "no test case: an item has hidden ones"));
    }
    problem
        .dataFindings()
        .validators()
        .forEach(found -> findings.add(Finding.error(found.path(), found.message())));
    List<SubmissionReport> reports = new PackageProof(problem).reports(_ -> {});
    for (SubmissionReport report : reports) {
      if (report.verdict().isEmpty()) {
        missing.add(report.submission() + ": " + report.detail());
      } else if (!report.agrees().orElse(true)) {
        findings.add(Finding.error(report.submission(), disagreement(report)));
      }
    }
    checkGenerated(item.files().all(), findings);
    return new Proof(reports.size() + " submissions", findings, missing);
  }

  /** Whether the data are what the generator makes of the seed that is noted. */
  private void checkGenerated(Map<String, byte[]> files, List<Finding> findings)
      throws InterruptedException {
    Optional<String> program = CaseGenerator.in(files);
    if (program.isEmpty()) {
      return;
    }
    Optional<Long> seed = CaseGenerator.seed(files);
    if (seed.isEmpty()) {
      findings.add(Finding.error(CaseGenerator.SEED, "is missing: the seed of the test cases"));
      return;
    }
    try {
      new CaseGenerator(judge)
          .inputs(files, program.get(), seed.get())
          .forEach((name, input) -> {
            byte[] there = files.getOrDefault("data/" + name + ".in", new byte[0]);
            if (!input.equals(new String(there, StandardCharsets.UTF_8))) {
              findings.add(
                  Finding.error(
                      "data/" + name + ".in",
                      "is not what " + program.get() + " makes of the seed"));
            }
          });
    } catch (CaseGenerator.NotGenerated e) {
      findings.add(Finding.error(program.get(), String.valueOf(e.getMessage())));
    }
  }

  private static String disagreement(SubmissionReport report) {
    String promised =
        report.expected().stream().map(Verdict::name).collect(Collectors.joining(" or "));
    return "promises %s and is %s: %s"
        .formatted(
            promised, report.verdict().map(Verdict::name).orElse("not judged"), report.detail());
  }
}
