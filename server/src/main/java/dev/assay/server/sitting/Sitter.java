// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.itemtype.AnswerForm;
import dev.assay.server.itemtype.AnswerForms;
import dev.assay.server.sitting.CandidateDoor.Reply;
import dev.assay.server.sitting.ItemSitting.Outcome;
import dev.assay.server.sitting.ItemSitting.Seat;
import dev.assay.server.sitting.Sitting.State;
import dev.assay.server.sitting.Sittings.Note;
import dev.assay.server.token.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sits tests for models. One step is one item; where a sitting stands is read from what was saved,
 * so a step that died is simply done again, and a sitting goes on in whatever process is there.
 */
@Component
@Profile("web")
class Sitter {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int NOTHING_MORE = 204;

  private final Sittings sittings;
  private final ModelCalls calls;
  private final AnswerForms forms;
  private final Invitations invitations;
  private final CandidateDoor door;
  private final SittingSettings settings;
  private final Map<UUID, Secret> tokens = new ConcurrentHashMap<>();

  Sitter(
      Sittings sittings,
      ModelCalls calls,
      AnswerForms forms,
      Invitations invitations,
      CandidateDoor door,
      SittingSettings settings) {
    this.sittings = sittings;
    this.calls = calls;
    this.forms = forms;
    this.invitations = invitations;
    this.door = door;
    this.settings = settings;
  }

  /**
   * Does the next step of a sitting; of one that was ended early, hands in what it has.
   *
   * @return when the one after it is due; empty when there is none
   */
  Optional<Duration> step(UUID id) {
    Optional<Duration> next = sittings.find(id).flatMap(this::step);
    if (next.isEmpty()) {
      tokens.remove(id);
    }
    return next;
  }

  private Optional<Duration> step(Sitting sitting) {
    return switch (sitting.state()) {
      case WAITING, RUNNING -> goOn(sitting);
      case STOPPED, BROKEN_OFF -> close(sitting);
      case HANDED_IN -> Optional.empty();
    };
  }

  private Optional<Duration> goOn(Sitting sitting) {
    Optional<ModelConnection> connection =
        calls.find(sitting.connection()).filter(one -> one.model().equals(sitting.model()));
    if (connection.isEmpty()) {
      return breakOff(sitting, Trouble.REMOVED);
    }
    Secret token = token(sitting);
    Reply started = door.post(token, "/start");
    if (!started.done()) {
      throw new IllegalStateException("the sitting could not be started: " + started);
    }
    if (CandidateDoor.left(started).compareTo(ItemSitting.LEAST_TIME) < 0) {
      return breakOff(sitting, Trouble.TIME);
    }
    if (sitting.attempt().isEmpty()) {
      sittings.running(sitting.id(), Optional.empty());
      return Optional.of(Duration.ZERO);
    }
    int position = sitting.asked() + 1;
    if (position > door.get(token, "/items").body().path("total").asInt()) {
      return handIn(sitting, token);
    }
    Reply item = door.post(token, "/items/" + position);
    return item.status() == NOTHING_MORE
        ? handIn(sitting, token)
        : sit(sitting, connection.get(), token, position, item);
  }

  private Optional<Duration> sit(
      Sitting sitting, ModelConnection connection, Secret token, int position, Reply item) {
    if (!item.done()) {
      throw new IllegalStateException("item " + position + " was not given: " + item);
    }
    JsonNode given = item.body();
    AnswerForm form = forms.of(given.path("type").asString("")).orElseThrow();
    Seat seat =
        new Seat(
            connection,
            sitting.attempt().orElseThrow(),
            token,
            "model-" + sitting.id().toString().substring(0, 8),
            sitting.answered() > 0,
            settings.limits());
    Outcome outcome =
        new ItemSitting(calls, door, seat, () -> sittings.isOpen(sitting.id()))
            .sit(form, position, given.path("view"));
    return switch (outcome) {
      case Outcome.Done(Note note) -> {
        sittings.note(sitting.id(), position, note);
        sittings.markSimulated(sitting);
        sittings.running(sitting.id(), Optional.empty());
        yield Optional.of(Duration.ZERO);
      }
      case Outcome.Later(Trouble why, Optional<Duration> wish) -> {
        sittings.running(sitting.id(), Optional.of(why));
        Duration wait = wish.orElse(settings.pause());
        yield Optional.of(wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE);
      }
      case Outcome.Ended(Trouble why) -> breakOff(sitting, why);
      case Outcome.Stopped() -> Optional.of(Duration.ZERO);
    };
  }

  private Optional<Duration> handIn(Sitting sitting, Secret token) {
    submit(token);
    sittings.end(sitting.id(), State.HANDED_IN, Optional.empty());
    return Optional.empty();
  }

  private Optional<Duration> breakOff(Sitting sitting, Trouble why) {
    sittings.end(sitting.id(), State.BROKEN_OFF, Optional.of(why));
    return Optional.of(Duration.ZERO);
  }

  /** Nothing waits for ever: what was answered before the end is handed in and marked. */
  private Optional<Duration> close(Sitting sitting) {
    if (sitting.attempt().isPresent()) {
      submit(token(sitting));
    }
    return Optional.empty();
  }

  /** Once; after the deadline it is the clock that does it. */
  private void submit(Secret token) {
    Reply receipt = door.post(token, "/submit");
    if (!receipt.done()) {
      throw new IllegalStateException("the sitting could not be handed in: " + receipt);
    }
  }

  private Secret token(Sitting sitting) {
    return tokens.computeIfAbsent(sitting.id(), _ -> invitations.newToken(sitting.invitation()));
  }
}
