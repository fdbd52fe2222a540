// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Spent;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an attempt may use of the assistant, and has used.
 *
 * @param mostMoney 0 for no limit
 */
public record Budget(
    long tokens, int mostTokens, BigDecimal money, BigDecimal mostMoney, String currency) {
  private static final int CENTS = 2;

  static Budget of(ModelConnection connection, Spent spent) {
    return new Budget(
        spent.tokens(),
        connection.mostTokens(),
        spent.money().setScale(CENTS, RoundingMode.UP),
        connection.mostMoney(),
        connection.prices().currency());
  }

  public boolean hasMoneyLimit() {
    return mostMoney.signum() > 0;
  }

  /** Tokens that are left, which an answer cannot exceed. */
  long left() {
    return Math.max(0, mostTokens - tokens);
  }
}
