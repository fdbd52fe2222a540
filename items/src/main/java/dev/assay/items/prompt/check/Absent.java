// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.List;
import java.util.Optional;

/** What the case forbids is not in the answer: the share of it that is not. A guard. */
public record Absent(Label label) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    return expected.forbids().isEmpty()
        ? Optional.empty()
        : Optional.of(absent(expected.forbids(), answer));
  }

  @Override
  public boolean guards() {
    return true;
  }

  static double absent(List<String> forbidden, ModelAnswer answer) {
    String text = Normalised.text(answer.text());
    String code = Normalised.code(answer.text());
    long absent =
        forbidden.stream()
            .filter(words -> !Words.occur(Normalised.text(words), text) && !isHidden(words, code))
            .count();
    return (double) absent / forbidden.size();
  }

  /** Long numbers are found again however they are spaced. */
  private static boolean isHidden(String words, String code) {
    String plain = Normalised.code(words);
    return plain.length() >= 8
        && plain.chars().filter(Character::isDigit).count() >= 6
        && code.contains(plain);
  }
}
