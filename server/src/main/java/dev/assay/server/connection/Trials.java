// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatMessage;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatSettings;
import java.math.BigDecimal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks a model one small question, to see that it answers. */
@Component
@Profile("web")
class Trials {
  private static final String QUESTION = "Reply with the single word: ready";
  private static final int MOST_TOKENS = 500;
  private static final int LONGEST_SHOWN = 200;

  private final ModelCalls calls;

  Trials(ModelCalls calls) {
    this.calls = calls;
  }

  /**
   * @param answered whether an answer came
   * @param said the beginning of the answer, or what went wrong, in a sentence
   * @param model as its server named it
   * @param simulated whether its answers are written down beforehand
   */
  record Trial(
      boolean answered,
      String said,
      String model,
      boolean simulated,
      long milliseconds,
      int inputTokens,
      int outputTokens,
      BigDecimal cost,
      String currency) {}

  Trial run(ModelConnection connection) {
    Exchange exchange =
        calls.ask(
            connection,
            connection
                .request(ChatMessage.user(QUESTION))
                .with(ChatSettings.USUAL.withMostTokens(MOST_TOKENS)),
            Subject.of("trial"));
    String said =
        switch (exchange.outcome()) {
          case Answer answer -> answer.text().strip();
          case Fault fault -> fault.sentence();
        };
    return new Trial(
        exchange.outcome() instanceof Answer,
        said.length() <= LONGEST_SHOWN ? said : said.substring(0, LONGEST_SHOWN) + "…",
        exchange.model(),
        exchange.simulated(),
        exchange.took().toMillis(),
        exchange.usage().input(),
        exchange.usage().output(),
        exchange.cost(),
        exchange.currency());
  }
}
