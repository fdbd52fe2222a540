// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.judge.suite.SuiteFault;
import dev.assay.judge.suite.SuiteGrade;
import dev.assay.judge.suite.SuiteRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Executes the suites of an item, whatever they are to show: what is wrong with the item is found,
 * and what cannot be executed on this machine is missing.
 *
 * @param nothing what is said to have been executed where nothing could be
 * @param own the part of the item that a fault of its own is found in
 */
record SuiteProving(String nothing, String own) {
  static final long SEED = 20;
  static final String GARBAGE = "}}} no program in any language (((\n";

  /** Grades suites and adds what does not hold. */
  interface Steps {
    void findInto(List<Finding> findings) throws SuiteFault, InterruptedException;
  }

  /**
   * @param lacking what this machine lacks; then nothing is executed
   * @param executed what is executed, in a few words
   */
  Proof prove(Optional<String> lacking, String executed, Steps steps) throws InterruptedException {
    if (lacking.isPresent()) {
      return new Proof(nothing, List.of(), List.of(lacking.get()));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      steps.findInto(findings);
    } catch (SuiteFault fault) {
      String reason = String.valueOf(fault.getMessage());
      if (fault.getCause() != null) {
        return new Proof(nothing, findings, List.of(reason));
      }
      findings.add(Finding.error(own, reason));
    }
    return new Proof(executed, findings, List.of());
  }

  /**
   * In words, what came of a suite.
   *
   * @param passed of one that passes wherever nothing is wrong
   */
  static String words(SuiteGrade grade, Function<SuiteGrade.Scored, String> passed) {
    return switch (grade) {
      case SuiteGrade.Scored scored -> passed.apply(scored);
      case SuiteGrade.Void(var _, var run) -> "is void: " + run.ending() + " " + failures(run);
      case SuiteGrade.Empty() -> "executes no test";
      case SuiteGrade.Refused(var problems) -> "does not compile: " + problems;
    };
  }

  private static String failures(SuiteRun run) {
    return run.failed().stream()
        .map(test -> test.name() + ": " + test.message())
        .collect(Collectors.joining("; "));
  }
}
