// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByMaximum;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a group's static validation from its settings. */
final class StaticValidationYaml {
  private static final String SCORE = "static_validation_score";
  private static final String ARGUMENTS = "static_validator_args";

  private StaticValidationYaml() {}

  static Optional<StaticValidation> read(
      Settings yaml, String group, Grading grading, boolean scoring) {
    if (!yaml.has(SCORE)) {
      if (yaml.has(ARGUMENTS)) {
        yaml.error(ARGUMENTS, "'" + ARGUMENTS + "' means nothing without '" + SCORE + "'");
      }
      return Optional.empty();
    }
    boolean allOrNothing =
        !scoring
            || grading instanceof ByMaximum maximum
                && maximum.aggregation() == Aggregation.PASS_FAIL;
    boolean sample = group.equals("sample");
    OptionalDouble most = OptionalDouble.empty();
    if (yaml.string(SCORE).filter("pass-fail"::equals).isEmpty()) {
      most = yaml.number(SCORE);
      if (most.isPresent() && most.getAsDouble() < 0) {
        yaml.error(SCORE, "'" + SCORE + "' is not negative");
      }
      if (allOrNothing) {
        yaml.error(SCORE, "'" + group + "' is worth all or nothing: only 'pass-fail' may be here");
      }
    } else if (!allOrNothing && !sample) {
      yaml.error(SCORE, "'" + group + "' has scores: say how much static validation is worth");
    }
    return Optional.of(StaticValidation.of(group, most, yaml.strings(ARGUMENTS).orElse(List.of())));
  }
}
