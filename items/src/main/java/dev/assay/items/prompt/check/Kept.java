// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;

/** What a good answer keeps is in it: the share of it that is. */
public record Kept(Label label) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    if (expected.keeps().isEmpty()) {
      return Optional.empty();
    }
    String text = Normalised.text(answer.text());
    long kept =
        expected.keeps().stream()
            .filter(words -> Words.occur(Normalised.text(words), text))
            .count();
    return Optional.of((double) kept / expected.keeps().size());
  }
}
