// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token that is a number by the format's grammar: decimal, perhaps with an exponent; no
 * hexadecimal, no infinity, no NaN. Comparison is exact where the digits are of a size that
 * arithmetic can bear, so a difference of just the tolerance is within it on every machine.
 */
record Decimal(String text, double approximate) {
  private static final Pattern GRAMMAR =
      Pattern.compile("[+-]?(?:[0-9]*\\.[0-9]+|[0-9]+\\.|[0-9]+)(?:[Ee][+-]?[0-9]+)?");
  private static final int MOST_DIGITS = 5_000;

  static Optional<Decimal> parse(String token) {
    if (token.isEmpty()
        || token.length() > MOST_DIGITS
        || !mayBeNumber(token.charAt(0))
        || !GRAMMAR.matcher(token).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Decimal(token, Double.parseDouble(token)));
  }

  private static boolean mayBeNumber(char first) {
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  /** The exact value, unless its exponent is beyond all reason. */
  Optional<BigDecimal> exact() {
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.signum() == 0) {
        return Optional.of(BigDecimal.ZERO);
      }
      long magnitude = (long) value.precision() - value.scale();
      return Math.abs(magnitude) > MOST_DIGITS || Math.abs((long) value.scale()) > 2 * MOST_DIGITS
          ? Optional.empty()
          : Optional.of(value);
    } catch (NumberFormatException outOfRange) {
      return Optional.empty();
    }
  }

  /** Saves exact arithmetic where doubles, whose error is bounded, already decide. */
  private boolean clearlyNear(Decimal answer, ValidatorFlags flags) {
    double distance = Math.abs(approximate - answer.approximate);
    double error = (Math.abs(approximate) + Math.abs(answer.approximate)) * 0x1p-50;
    double most = flags.absoluteTolerance().map(BigDecimal::doubleValue).orElse(0.0);
    return distance + error < most * 0.999;
  }

  /** Whether {@code this}, a candidate's number, is near enough to {@code answer}. */
  boolean near(Decimal answer, ValidatorFlags flags) {
    if (text.equals(answer.text)) {
      return true;
    }
    if (clearlyNear(answer, flags)) {
      return true;
    }
    Optional<BigDecimal> mine = exact();
    Optional<BigDecimal> theirs = answer.exact();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return approximate == answer.approximate && Double.isFinite(approximate);
    }
    BigDecimal distance = mine.get().subtract(theirs.get()).abs();
    BigDecimal size = theirs.get().abs();
    return flags.absoluteTolerance().filter(most -> distance.compareTo(most) <= 0).isPresent()
        || flags
            .relativeTolerance()
            .filter(most -> distance.compareTo(most.multiply(size)) <= 0)
            .isPresent();
  }
}
