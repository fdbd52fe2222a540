// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.cli.service.SolutionCheck;
import dev.assay.cli.service.SolutionReport;
import dev.assay.items.Finding;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.LabelledSolution.Ends;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.items.service.Runtime;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boots every labelled solution of a service item and holds it against its promise; and what must
 * earn nothing whatever the item: each starter as it is, which is what an empty answer comes to,
 * and each with garbage where it starts.
 */
final class ServiceProof {
  private static final String GARBAGE = "}{ this is no program\n";

  private final ServiceJudge judge;

  ServiceProof(ServiceJudge judge) {
    this.judge = judge;
  }

  Proof prove(FoundItem item, ServiceDocument document) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    SolutionCheck check = new SolutionCheck(judge, item.slug(), document);
    List<LabelledSolution> solutions = new ArrayList<>(document.solutions());
    document.runtimes().forEach(runtime -> solutions.addAll(worthNothing(runtime)));
    for (LabelledSolution solution : solutions) {
      SolutionReport report = check.report(solution);
      if (report.agrees().isEmpty()) {
        missing.add(report.solution() + ": " + report.detail());
      } else if (!report.agrees().get()) {
        findings.add(Finding.error(report.solution(), report.detail()));
      }
    }
    return new Proof(solutions.size() + " services", findings, missing);
  }

  private static List<LabelledSolution> worthNothing(Runtime runtime) {
    return List.of(
        nothing("untouched " + runtime.name(), ProjectAnswer.untouched(runtime.name())),
        nothing(
            "garbage in " + runtime.name(),
            ProjectAnswer.of(runtime.name(), Map.of(runtime.file(), GARBAGE))));
  }

  private static LabelledSolution nothing(String name, ProjectAnswer answer) {
    return new LabelledSolution(Kind.DO_NOTHING, name, Set.of(), Ends.PROBED, answer);
  }
}
