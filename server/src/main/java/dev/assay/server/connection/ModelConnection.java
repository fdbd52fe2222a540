// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatMessage;
import dev.assay.models.ChatRequest;
import dev.assay.models.Simulation;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One model that an organisation may ask. Its key is never part of this.
 *
 * @param url what comes before {@code /chat/completions}
 * @param model its name at its server, which every request pins
 * @param hasKey whether a key is kept for it
 * @param mostTokens that one attempt may use, in and out
 * @param mostMoney that one attempt may cost, in the prices' currency; 0 for no limit
 * @param usual whether it is the one that tests use
 */
public record ModelConnection(
    UUID id,
    String name,
    String url,
    String model,
    boolean hasKey,
    Prices prices,
    int mostTokens,
    BigDecimal mostMoney,
    boolean usual) {

  /** A request to this model; the server's own settings until others are wished for. */
  public ChatRequest request(ChatMessage... messages) {
    return ChatRequest.of(model, messages);
  }

  /** Whether its answers are written down beforehand. */
  public boolean simulated() {
    return Simulation.named(model);
  }
}
