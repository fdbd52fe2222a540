// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.assistant.AssistantView;
import dev.assay.server.assistant.Assistants;
import dev.assay.server.assistant.AssistedItem;
import dev.assay.server.assistant.Turn;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.delivery.GivenItems.GivenItem;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import dev.assay.server.paired.PairedItems;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The assistant of the candidate in a seat, at the items that are open. */
@Component
@Profile("web")
class CandidatesAssistant {
  private final Assistants assistants;
  private final PairedItems paired;
  private final GivenItems given;
  private final Walk walk;

  CandidatesAssistant(Assistants assistants, PairedItems paired, GivenItems given, Walk walk) {
    this.assistants = assistants;
    this.paired = paired;
    this.given = given;
    this.walk = walk;
  }

  /**
   * What a page or a program asks.
   *
   * @param answer what is in the editor, in the shape of the item's type
   */
  record Question(@Nullable String question, @Nullable JsonNode answer) {}

  /**
   * What was taken over from an answer.
   *
   * @param inserted into the editor by its button; else copied
   */
  record Taking(@Nullable String text, boolean inserted) {}

  /** What is said of the assistant before the test begins; empty where there is none. */
  Optional<WelcomeView.Assistant> announced(Seat seat) {
    return Optional.of(seat)
        .filter(one -> one.rules().aiPolicy() != AiPolicy.OFF)
        .flatMap(_ -> reader());
  }

  /** The model that the team may have read the code after the test, whatever the policy is. */
  Optional<WelcomeView.Assistant> reader() {
    return assistants
        .model()
        .map(model ->
            new WelcomeView.Assistant(
                model.name(), AssistantView.host(model.url()), model.simulated()));
  }

  /** The assistant beside an item; empty where there is none. */
  Optional<AssistantView> beside(Seat seat, GivenItem item) {
    return alone(seat, item.position())
        ? Optional.empty()
        : assistants.beside(assisted(seat, item));
  }

  /** Whether an item of a running attempt is worked alone: its pair has the assistant. */
  boolean alone(Seat seat, int position) {
    return seat.rules().pairs() && paired.alone(seat.attempt().orElseThrow().id(), position);
  }

  /** In how many pairs one item is worked alone. */
  int pairs(Seat seat) {
    return seat.rules().pairs() ? paired.announced(seat.testVersion()) : 0;
  }

  /**
   * The assistant beside an item.
   *
   * @throws Refusal when there is none
   */
  AssistantView beside(Seat seat, int position) {
    return beside(seat, given.running(seat, position))
        .orElseThrow(() -> Refusal.notFound("assistant"));
  }

  /**
   * @param piece is told of the answer as it comes
   * @throws Refusal when it cannot be asked, in the candidate's words
   */
  Turn ask(Seat seat, int position, Question question, Consumer<String> piece, Text text) {
    if (!walk.isOpen(seat, seat.attempt().orElseThrow(), position)) {
      throw Walk.closed(text.of("delivery.refused.closed", position));
    }
    if (alone(seat, position)) {
      throw Refusal.conflict(text.of("delivery.refused.alone"));
    }
    if (question.question() == null || question.answer() == null) {
      throw Refusal.field("question", "question and answer are needed");
    }
    AssistedItem item = assisted(seat, given.running(seat, position));
    return assistants.ask(item, question.question(), question.answer(), piece, text);
  }

  void take(Seat seat, UUID turn, Taking taking) {
    UUID attempt = seat.attempt().orElseThrow().id();
    String text = Optional.ofNullable(taking.text()).orElse("");
    assistants.take(attempt, turn, taking.inserted(), text);
  }

  private static AssistedItem assisted(Seat seat, GivenItem item) {
    return new AssistedItem(
        seat.attempt().orElseThrow().id(),
        item.position(),
        item.hash(),
        item.type(),
        item.view(),
        seat.rules().aiPolicy());
  }
}
