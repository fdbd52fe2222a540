// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.problem.Grading.Aggregation;
import dev.assay.judge.problem.Grading.ByMaximum;
import dev.assay.judge.problem.StaticValidation;
import dev.assay.judge.problem.TestGroup;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a case of a 2025-09 group is worth at most; empty where its group has no maximum. */
final class CaseWorth {
  private CaseWorth() {}

  static OptionalDouble of(String test, TestGroup group, ByMaximum maximum) {
    Optional<StaticValidation> validation = group.validation();
    if (validation.filter(v -> v.test().name().equals(test)).isPresent()) {
      return validation.get().most();
    }
    if (maximum.most().isEmpty() || maximum.aggregation() != Aggregation.SUM) {
      return maximum.most();
    }
    double validated = validation.map(v -> v.most().orElse(0)).orElse(0.0);
    return OptionalDouble.of((maximum.most().getAsDouble() - validated) / group.children().size());
  }
}
