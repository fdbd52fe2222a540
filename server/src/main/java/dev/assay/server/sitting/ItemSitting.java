// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Subject;
import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.sitting.CandidateDoor.Reply;
import dev.assay.server.sitting.Sittings.Note;
import dev.assay.server.token.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model at one item: it answers, the answer is saved, and where a run shows a mistake it corrects
 * itself, twice at most. A correction that fails leaves the answer before it.
 */
final class ItemSitting {
  static final int MOST_CORRECTIONS = 2;

  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ModelCalls calls;
  private final CandidateDoor door;
  private final Seat seat;
  private final BooleanSupplier goesOn;

  /**
   * Who sits, and where.
   *
   * @param writer names the saves of this sitting
   * @param answeredBefore whether the model has answered anything in this sitting
   */
  record Seat(
      ModelConnection connection,
      UUID attempt,
      Secret token,
      String writer,
      boolean answeredBefore) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is done with. */
    record Done(Note note) implements Outcome {}

    /** The same again later. */
    record Later(Trouble why, Optional<Duration> pause) implements Outcome {}

    /** The sitting cannot go on. */
    record Ended(Trouble why) implements Outcome {}

    /** Somebody has stopped the sitting. */
    record Stopped() implements Outcome {}
  }

  ItemSitting(ModelCalls calls, CandidateDoor door, Seat seat, BooleanSupplier goesOn) {
    this.calls = calls;
    this.door = door;
    this.seat = seat;
    this.goesOn = goesOn;
  }

  Outcome sit(AnswerForm form, int position, JsonNode view) {
    Question question = new Question(seat.connection(), form, view);
    for (int corrections = 0; ; corrections++) {
      if (!goesOn.getAsBoolean()) {
        return new Outcome.Stopped();
      }
      if (calls.spent(seat.attempt(), Sittings.PURPOSE).exhausts(seat.connection())) {
        return new Outcome.Ended(Trouble.BUDGET);
      }
      Exchange exchange = ask(question, position);
      Optional<Trouble> trouble = trouble(exchange.outcome());
      Optional<ObjectNode> response =
          trouble.isEmpty() ? Optional.of(response(form, view, exchange)) : Optional.empty();
      if (response.isPresent() && !saved(position, corrections + 1, response.get())) {
        trouble = Optional.of(Trouble.NOT_ACCEPTED);
      }
      if (trouble.isPresent()) {
        return outcome(trouble.get(), exchange.outcome(), corrections);
      }
      Optional<JsonNode> mistake =
          corrections < MOST_CORRECTIONS
              ? form.run(view, response.orElseThrow())
                  .flatMap(run -> ran(position, run))
                  .filter(form::showsMistake)
              : Optional.empty();
      if (mistake.isEmpty()) {
        return new Outcome.Done(new Note(Optional.empty(), corrections));
      }
      question.ran(text(exchange), mistake.get());
    }
  }

  /** An answer that was kept before a crash is not asked for again. */
  private Exchange ask(Question question, int position) {
    Subject subject = Subject.of(seat.attempt(), position, Sittings.PURPOSE).asNeeded();
    return calls.askOnce(seat.connection(), question.request(), subject);
  }

  private Optional<Trouble> trouble(ChatOutcome outcome) {
    return switch (outcome) {
      case Answer answer -> answer.complete() ? Optional.empty() : Optional.of(Trouble.TOO_LONG);
      case Fault fault -> Optional.of(Trouble.of(fault, seat.answeredBefore()));
    };
  }

  private static Outcome outcome(Trouble trouble, ChatOutcome of, int corrections) {
    return switch (trouble.effect()) {
      case WAIT -> new Outcome.Later(trouble, pause(of));
      case END -> new Outcome.Ended(trouble);
      case NO_ANSWER ->
          new Outcome.Done(
              corrections == 0
                  ? new Note(Optional.of(trouble), 0)
                  : new Note(Optional.empty(), corrections - 1));
    };
  }

  private static Optional<Duration> pause(ChatOutcome outcome) {
    return outcome instanceof RateLimited(Optional<Duration> wait) ? wait : Optional.empty();
  }

  private static ObjectNode response(AnswerForm form, JsonNode view, Exchange exchange) {
    return form.response(view, JSON.readTree(text(exchange)));
  }

  private static String text(Exchange exchange) {
    return ((Answer) exchange.outcome()).text();
  }

  /** Whether it is kept. */
  private boolean saved(int position, int seq, ObjectNode response) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode save = body.putArray("saves").addObject();
    save.put("position", position);
    save.put("writer", seat.writer());
    save.put("seq", seq);
    save.put("madeAt", door.get(seat.token(), "/clock").body().path("now").asLong(0));
    save.set("payload", response);
    Reply reply = door.post(seat.token(), "/saves", body);
    return reply.done() && reply.body().path("refused").isEmpty();
  }

  /** What a run showed; empty when there is none, or none in time. */
  private Optional<JsonNode> ran(int position, ObjectNode request) {
    Reply taken = door.post(seat.token(), "/items/" + position + "/runs", request);
    if (!taken.done()) {
      return Optional.empty();
    }
    String run = "/runs/" + taken.body().path("id").asString("");
    long until = System.nanoTime() + LONGEST_RUN.toNanos();
    while (System.nanoTime() < until && goesOn.getAsBoolean()) {
      JsonNode shown = door.get(seat.token(), run).body();
      switch (shown.path("state").asString("")) {
        case "waiting", "running" -> rest();
        case "done" -> {
          return Optional.of(shown.path("result"));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the house is closing", e);
    }
  }
}
