// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import static dev.assay.judge.Verdict.AC;
import static dev.assay.judge.Verdict.RTE;
import static dev.assay.judge.Verdict.TLE;
import static dev.assay.judge.Verdict.WA;

import dev.assay.judge.Verdict;
import dev.assay.judge.problem.Promise.ByCases;
import dev.assay.judge.problem.Promise.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the names of the folders below {@code submissions/} promise. */
final class FolderPromises {
  private FolderPromises() {}

  /** By the verdict over all data: the legacy format's meaning. */
  static Promise of(String folder) {
    return switch (folder) {
      case "accepted" -> Promise.Overall.of(AC);
      case "partially_accepted" -> new Promise.Partly();
      case "wrong_answer" -> Promise.Overall.of(WA);
      case "time_limit_exceeded" -> Promise.Overall.of(TLE);
      case "run_time_error", "runtime_error", "memory_limit_exceeded", "output_limit_exceeded" ->
          Promise.Overall.of(RTE);
      case "compiler_error", "compile_error" -> Promise.Overall.of(Verdict.CE);
      case "rejected", "brute_force" -> cases(requirement(folder).orElseThrow());
      default -> new Promise.Nothing();
    };
  }

  /** Case by case: the 2025-09 format's meaning. */
  static Optional<Requirement> requirement(String folder) {
    return switch (folder) {
      case "accepted" -> some(Set.of(AC), Set.of(AC));
      case "rejected" -> some(Set.of(AC, WA, TLE, RTE), Set.of(WA, TLE, RTE));
      case "wrong_answer" -> some(Set.of(AC, WA), Set.of(WA));
      case "time_limit_exceeded" -> some(Set.of(AC, TLE), Set.of(TLE));
      case "run_time_error" -> some(Set.of(AC, RTE), Set.of(RTE));
      case "brute_force" -> some(Set.of(AC, RTE, TLE), Set.of(RTE, TLE));
      default -> Optional.empty();
    };
  }

  static Promise cases(Requirement requirement) {
    return new ByCases(requirement.required(), List.of(requirement));
  }

  private static Optional<Requirement> some(Set<Verdict> permitted, Set<Verdict> required) {
    return Optional.of(
        new Requirement(
            CasePattern.everything(),
            permitted,
            required,
            Optional.empty(),
            Optional.empty(),
            !permitted.contains(TLE)));
  }
}
