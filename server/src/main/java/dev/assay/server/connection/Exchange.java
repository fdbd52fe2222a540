// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatOutcome;
import dev.assay.models.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A question that was asked, as it is kept.
 *
 * @param outcome the answer, or which fault
 * @param model as its server named it; as asked for, where none answered
 * @param cost in the currency of the connection's prices at the time
 * @param simulated whether the model says that its answers are written down beforehand
 */
public record Exchange(
    UUID id,
    ChatOutcome outcome,
    String model,
    TokenUsage usage,
    BigDecimal cost,
    String currency,
    boolean simulated,
    Instant startedAt,
    Instant endedAt) {

  public Duration took() {
    return Duration.between(startedAt, endedAt);
  }
}
