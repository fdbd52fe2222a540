// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.math.BigDecimal;

/** What an attempt has used of a model: tokens in and out, and money in the prices' currency. */
public record Spent(long tokens, BigDecimal money) {

  /** Whether the connection's limits for one attempt are reached. */
  public boolean exhausts(ModelConnection connection) {
    boolean dear =
        connection.mostMoney().signum() > 0 && money.compareTo(connection.mostMoney()) >= 0;
    return dear || tokens >= connection.mostTokens();
  }
}
