// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes equal values equally. */
final class ResultValue {
  /** What no value that PostgreSQL prints can be. */
  private static final String NULL = "\0null";

  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "money", "oid");

  /** So many digits of a fraction: sums in another order differ after them. */
  private static final MathContext DIGITS = new MathContext(12);

  private ResultValue() {}

  static String canonical(@Nullable String printed, String type) {
    if (printed == null) {
      return NULL;
    }
    if (NUMBERS.contains(type)) {
      return number(printed);
    }
    return switch (type) {
      case "date" -> printed + " 00:00:00";
      case "timestamp" -> printed;
      case "timestamptz" -> printed.replaceFirst("\\+00$", "");
      case "bpchar" -> printed.stripTrailing();
      default -> printed;
    };
  }

  private static String number(String printed) {
    try {
      BigDecimal exact = new BigDecimal(printed).stripTrailingZeros();
      BigDecimal value = exact.scale() > 0 ? exact.round(DIGITS).stripTrailingZeros() : exact;
      return value.signum() == 0 ? "0" : value.toPlainString();
    } catch (NumberFormatException notFinite) {
      return printed; // NaN, Infinity, or money with its sign
    }
  }
}
