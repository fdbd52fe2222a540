// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.AssistantRules;
import dev.assay.items.AssistantRules.Planted;
import dev.assay.models.ChatRequest;
import dev.assay.models.TokenUsage;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Spent;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Suggestions with a planted mistake. They come as the model's answers come: piece by piece, at its
 * pace, with its label, and they count like an answer of its own. Else whoever watches the clock or
 * the counter would know them.
 */
@Component
@Profile("web")
class PlantedSuggestions {
  private static final String WORDS_WITH_SPACE = "(?<=\\s)";
  private static final int LETTERS_OF_A_TOKEN = 4;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Turns turns;
  private final ModelCalls calls;

  PlantedSuggestions(Turns turns, ModelCalls calls) {
    this.turns = turns;
    this.calls = calls;
  }

  /** The first suggestion of the author that fits and was not yet said in this attempt. */
  Optional<Planted> fitting(AssistedItem item, AssistantRules rules, String question) {
    if (item.policy() != AiPolicy.MEASURED || rules.planted().isEmpty()) {
      return Optional.empty();
    }
    Set<String> said = turns.planted(item.attempt(), item.position());
    return rules.planted().stream()
        .filter(one -> !said.contains(one.id()) && one.when().matcher(question).find())
        .findFirst();
  }

  /**
   * Says it in place of the model's answer.
   *
   * @param request what the model would have been asked
   */
  void say(
      UUID turn,
      Planted planted,
      ModelConnection connection,
      ChatRequest request,
      Consumer<String> piece) {
    long most = LONGEST.toNanos() / planted.say().length();
    long letter = Math.min(most, calls.pace(connection.id()).toNanos() / LETTERS_OF_A_TOKEN);
    for (String word : planted.say().split(WORDS_WITH_SPACE, -1)) {
      LockSupport.parkNanos(letter * word.length());
      piece.accept(word);
    }
    turns.planted(
        turn, planted, TokenUsage.estimated(request, planted.say()), connection.simulated());
  }

  /** What an attempt has used of the assistant, planted suggestions included. */
  Spent spent(UUID attempt, ModelConnection connection) {
    Spent asked = calls.spent(attempt, Assistants.PURPOSE);
    TokenUsage planted = turns.plantedUsage(attempt);
    return new Spent(
        asked.tokens() + planted.input() + planted.output(),
        asked.money().add(connection.prices().of(planted)));
  }
}
