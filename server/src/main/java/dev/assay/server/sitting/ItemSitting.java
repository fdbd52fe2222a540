// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.ChatLimits;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.ServerFailed;
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
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model at one item: it answers, the answer is saved, and where a run shows a mistake it corrects
 * itself, twice at most. A correction that fails leaves the answer before it.
 */
final class ItemSitting {
  static final int MOST_CORRECTIONS = 2;

  /** Where so little time is left, nothing more is asked. */
  static final Duration LEAST_TIME = Duration.ofSeconds(30);

  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Pattern OF_PICTURES =
      Pattern.compile("(?i)\\b(image|picture|multimodal|vision)");
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
   * @param patience for one answer, where the attempt has that much time
   */
  record Seat(
      ModelConnection connection,
      UUID attempt,
      Secret token,
      String writer,
      boolean answeredBefore,
      ChatLimits patience) {}

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
    Question question = new Question(seat.connection(), form, view, enclosures(position, view));
    for (int corrections = 0; ; corrections++) {
      if (!goesOn.getAsBoolean()) {
        return new Outcome.Stopped();
      }
      Duration left = CandidateDoor.left(door.get(seat.token(), "/clock"));
      if (left.compareTo(LEAST_TIME) < 0) {
        return ended(Trouble.TIME, question, corrections);
      }
      if (calls.spent(seat.attempt(), Sittings.PURPOSE).exhausts(seat.connection())) {
        return ended(Trouble.BUDGET, question, corrections);
      }
      Exchange exchange = ask(question, position, left);
      if (!goesOn.getAsBoolean()) {
        return new Outcome.Stopped();
      }
      Optional<Trouble> trouble = trouble(exchange.outcome());
      Optional<ObjectNode> response =
          trouble.isEmpty() ? Optional.of(response(form, view, exchange)) : Optional.empty();
      if (response.isPresent() && !saved(position, corrections + 1, response.get())) {
        trouble = Optional.of(Trouble.NOT_ACCEPTED);
      }
      if (trouble.isPresent()) {
        return outcome(trouble.get(), exchange.outcome(), question, corrections);
      }
      Optional<JsonNode> mistake =
          corrections < MOST_CORRECTIONS
              ? form.run(view, response.orElseThrow())
                  .flatMap(run -> ran(position, run))
                  .filter(form::showsMistake)
              : Optional.empty();
      if (mistake.isEmpty()) {
        return done(Optional.empty(), question, corrections);
      }
      question.ran(text(exchange), mistake.get());
    }
  }

  private Enclosures enclosures(int position, JsonNode view) {
    Enclosing enclosing = new Enclosing();
    for (JsonNode file : view.path("files")) {
      String address = "files/" + file.path("hash").asString("");
      byte[] content = door.file(seat.token(), "/items/" + position + "/" + address);
      enclosing.add(file.path("name").asString(""), address, content);
    }
    return enclosing.done();
  }

  /** A server that takes no pictures is asked without. */
  private Exchange ask(Question question, int position, Duration left) {
    Exchange exchange = askOnce(question, position, left);
    if (!question.hasPictures() || !refusesPictures(exchange.outcome())) {
      return exchange;
    }
    question.leaveOutPictures();
    return askOnce(question, position, left);
  }

  /** Some say it with a status of their own, and at least one with 500. */
  private static boolean refusesPictures(ChatOutcome outcome) {
    return switch (outcome) {
      case Refused _ -> true;
      case ServerFailed failed -> OF_PICTURES.matcher(failed.message()).find();
      case Answer _, Fault _ -> false;
    };
  }

  /** An answer that was kept before a crash is not asked for again. */
  private Exchange askOnce(Question question, int position, Duration left) {
    Subject subject = Subject.of(seat.attempt(), position, Sittings.PURPOSE).asNeeded();
    ChatLimits usual = seat.patience();
    ChatLimits limits = left.compareTo(usual.total()) < 0 ? usual.withTotal(left) : usual;
    return calls.askOnce(seat.connection(), question.request(), subject, limits);
  }

  private Optional<Trouble> trouble(ChatOutcome outcome) {
    return switch (outcome) {
      case Answer answer -> answer.complete() ? Optional.empty() : Optional.of(Trouble.TOO_LONG);
      case Fault fault -> Optional.of(Trouble.of(fault, seat.answeredBefore()));
    };
  }

  private static Outcome outcome(
      Trouble trouble, ChatOutcome of, Question question, int corrections) {
    return switch (trouble.effect()) {
      case WAIT -> new Outcome.Later(trouble, pause(of));
      case END -> ended(trouble, question, corrections);
      case NO_ANSWER ->
          corrections == 0
              ? done(Optional.of(trouble), question, 0)
              : done(Optional.empty(), question, corrections - 1);
    };
  }

  /** What was saved before a correction counts: the sitting ends at the next item. */
  private static Outcome ended(Trouble why, Question question, int corrections) {
    return corrections == 0
        ? new Outcome.Ended(why)
        : done(Optional.empty(), question, corrections - 1);
  }

  private static Outcome done(Optional<Trouble> trouble, Question question, int corrections) {
    return new Outcome.Done(new Note(trouble, corrections, question.shortfalls()));
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
