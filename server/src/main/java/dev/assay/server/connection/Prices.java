// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.TokenUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model costs.
 *
 * @param input of a million tokens sent
 * @param output of a million tokens answered
 * @param currency three letters, such as {@code EUR}
 */
public record Prices(BigDecimal input, BigDecimal output, String currency) {
  private static final int DECIMALS = 6;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** In the currency, rounded half up to its millionth part. */
  public BigDecimal of(TokenUsage usage) {
    return input
        .multiply(BigDecimal.valueOf(usage.input()))
        .add(output.multiply(BigDecimal.valueOf(usage.output())))
        .divide(MILLION, DECIMALS, RoundingMode.HALF_UP);
  }
}
