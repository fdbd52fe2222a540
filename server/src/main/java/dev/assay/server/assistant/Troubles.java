// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.Silent;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.Unreachable;
import dev.assay.server.page.Text;
import java.time.Duration;

/**
 * What is said to a candidate when a model did not answer: what happened, what to do, the clock.
 */
final class Troubles {
  private Troubles() {}

  static String words(ChatOutcome outcome, Text text) {
    return switch (outcome) {
      case RateLimited limited ->
          text.of(
              "assistant.trouble.busy",
              Math.max(5, limited.retryAfter().map(Duration::toSeconds).orElse(30L)));
      case CutOff _ -> text.of("assistant.trouble.cut");
      case Silent _, TooSlow _ -> text.of("assistant.trouble.slow");
      case Unreachable _ -> text.of("assistant.trouble.away");
      case Refused refused when refused.ofTheQuestion() -> text.of("assistant.trouble.question");
      case Fault _ -> text.of("assistant.trouble.ours");
      case ChatOutcome.Answer _ -> "";
    };
  }
}
