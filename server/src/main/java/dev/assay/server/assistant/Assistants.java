// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.AssistantRules;
import dev.assay.items.AssistantRules.Planted;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatRequest;
import dev.assay.server.assistant.Turns.Taking;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Spent;
import dev.assay.server.connection.Subject;
import dev.assay.server.itemtype.AssistedItems;
import dev.assay.server.itemtype.Payloads;
import dev.assay.server.itemtype.PublishedItems;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The assistants beside the items of running attempts. */
@Component
@Profile("web")
public class Assistants {
  /** What the exchanges of assistants are kept under. */
  static final String PURPOSE = "assistant";

  private static final int LONGEST_QUESTION = 4_000;
  private static final int LONGEST_TAKING = 64 * 1024;

  private final ModelCalls calls;
  private final PublishedItems items;
  private final AssistedItems assisted;
  private final Turns turns;
  private final PlantedSuggestions suggestions;

  Assistants(
      ModelCalls calls,
      PublishedItems items,
      AssistedItems assisted,
      Turns turns,
      PlantedSuggestions suggestions) {
    this.calls = calls;
    this.items = items;
    this.assisted = assisted;
    this.turns = turns;
    this.suggestions = suggestions;
  }

  /** The model that assistants of the organisation ask; empty where there is none. */
  public Optional<ModelConnection> model() {
    return calls.usual();
  }

  /** The assistant beside an item; empty where there is none. */
  public Optional<AssistantView> beside(AssistedItem item) {
    if (item.policy() == AiPolicy.OFF || !assisted.mayHave(item.hash(), item.type())) {
      return Optional.empty();
    }
    return model().map(connection -> view(item, connection));
  }

  private AssistantView view(AssistedItem item, ModelConnection connection) {
    return new AssistantView(
        item.position(),
        connection.name(),
        AssistantView.host(connection.url()),
        connection.simulated(),
        item.policy() == AiPolicy.MEASURED,
        budget(item, connection),
        turns.of(item.attempt(), item.position()));
  }

  private Budget budget(AssistedItem item, ModelConnection connection) {
    return Budget.of(connection, suggestions.spent(item.attempt(), connection));
  }

  /**
   * Asks, and tells of the answer piece by piece.
   *
   * @param answerSoFar what is in the candidate's editor, in the shape of the item's type
   * @throws Refusal when it cannot be asked, in the candidate's words
   */
  public Turn ask(
      AssistedItem item, String question, JsonNode answerSoFar, Consumer<String> piece, Text text) {
    AssistantRules rules = AssistantRules.of(items.manifest(item.hash()));
    ModelConnection connection =
        Optional.of(item)
            .filter(one -> one.policy() != AiPolicy.OFF)
            .filter(one -> assisted.mayHave(one.hash(), one.type()))
            .flatMap(_ -> model())
            .orElseThrow(() -> Refusal.because(HttpStatus.CONFLICT, text.of("assistant.none")));
    String asked = question.strip();
    check(asked, answerSoFar, text);
    Spent spent = suggestions.spent(item.attempt(), connection);
    if (spent.exhausts(connection)) {
      throw Refusal.because(HttpStatus.CONFLICT, text.of("assistant.spent"));
    }
    List<Turn> before = turns.of(item.attempt(), item.position());
    UUID turn =
        turns
            .begin(item.attempt(), item.position(), asked)
            .orElseThrow(() ->
                Refusal.because(HttpStatus.TOO_MANY_REQUESTS, text.of("assistant.one-at-a-time")));
    ChatRequest request =
        AssistantPrompt.of(
            connection,
            rules,
            item,
            before,
            asked,
            answerSoFar,
            Budget.of(connection, spent).left());
    Optional<Planted> planted = suggestions.fitting(item, rules, asked);
    if (planted.isPresent()) {
      suggestions.say(turn, planted.get(), connection, request, piece);
    } else {
      Subject subject = Subject.of(item.attempt(), item.position(), PURPOSE);
      end(turn, calls.stream(connection, request, subject, piece), text);
    }
    return turns.find(item.attempt(), turn).orElseThrow();
  }

  private static void check(String question, JsonNode answerSoFar, Text text) {
    if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "question",
          text.of("assistant.question.length", LONGEST_QUESTION));
    }
    if (question.indexOf('\0') >= 0) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "question", text.of("itemtype.refused.binary"));
    }
    Payloads.refusal(answerSoFar, text)
        .ifPresent(why -> {
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "answer", why);
        });
  }

  private void end(UUID turn, Exchange exchange, Text text) {
    ChatOutcome outcome = exchange.outcome();
    switch (outcome) {
      case Answer answer when answer.complete() -> turns.answered(turn, answer.text(), exchange);
      case Answer answer ->
          turns.failed(turn, answer.text(), text.of("assistant.trouble.length"), exchange);
      case CutOff(String received) -> failed(turn, received, exchange, outcome, text);
      case TooSlow slow -> failed(turn, slow.received(), exchange, outcome, text);
      case Fault _ -> failed(turn, "", exchange, outcome, text);
    }
  }

  private void failed(
      UUID turn, String received, Exchange exchange, ChatOutcome outcome, Text text) {
    turns.failed(turn, received, Troubles.words(outcome, text), exchange);
  }

  /**
   * Notes that a candidate took something over from an answer.
   *
   * @param inserted into the editor by its button; else copied
   * @throws Refusal when the attempt has no such answer, or the text is none of it
   */
  public void take(UUID attempt, UUID turn, boolean inserted, String body) {
    int position = turns.position(attempt, turn).orElseThrow(() -> Refusal.notFound("answer"));
    if (body.isBlank() || body.length() > LONGEST_TAKING || body.indexOf('\0') >= 0) {
      throw Refusal.field("text", "1 to 65,536 characters are needed");
    }
    turns.take(attempt, position, turn, inserted ? Taking.INSERTED : Taking.COPIED, body);
  }
}
