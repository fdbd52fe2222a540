// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.Finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What reading a package gave: a problem unless a finding is an error, and everything found, in one
 * list.
 */
public record PackageReading(Optional<ProblemPackage> problem, List<Finding> findings) {

  public PackageReading {
    findings = List.copyOf(findings);
  }

  /** The findings that keep the package from being judged. */
  public List<Finding> errors() {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  /**
   * The problem.
   *
   * @throws UnreadablePackage with all errors, each with file and line
   */
  public ProblemPackage orThrow() {
    return problem.orElseThrow(() -> new UnreadablePackage(errors()));
  }

  /** A package that cannot be judged. */
  public static final class UnreadablePackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePackage(List<Finding> errors) {
      super(errors.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
  }
}
