// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Acknowledged;
import dev.assay.server.delivery.Responses.Latest;
import dev.assay.server.delivery.Responses.Save;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.itemtype.Payloads;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what candidates enter, from pages and programs alike, and says what became of it. */
@Component
@Profile("web")
class Intake {
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final Forms forms;
  private final Responses responses;
  private final ItemStates states;
  private final Walk walk;
  private final ItemRooms rooms;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Intake(
      Forms forms,
      Responses responses,
      ItemStates states,
      Walk walk,
      ItemRooms rooms,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock) {
    this.forms = forms;
    this.responses = responses;
    this.states = states;
    this.walk = walk;
    this.rooms = rooms;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** A save that cannot be kept, and why. */
  record Refused(int position, String writer, long seq, String message) {}

  /**
   * What every answer says.
   *
   * @param now by the server's clock, in milliseconds
   * @param deadline in milliseconds; it moves when an outage of ours is given back
   * @param settled whether it is over: what counts is fixed and has its receipt
   */
  record Answer(
      long now,
      long deadline,
      boolean settled,
      List<Acknowledged> kept,
      List<Refused> refused,
      List<Latest> latest) {}

  /** How a started attempt stands. */
  Answer look(Seat seat) {
    return answer(seat, List.of(), List.of());
  }

  /**
   * Keeps a bundle. Answers only after the transaction: what is acknowledged is kept.
   *
   * @param seat whose attempt it is, asked for inside the transaction
   * @throws Refusal when the bundle as a whole cannot be understood
   */
  Answer take(Supplier<Seat> seat, HttpServletRequest request, Text text) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw Refusal.because(
          HttpStatus.CONTENT_TOO_LARGE,
          "The request is larger than " + MOST_BYTES / 1024 + " KiB.");
    }
    return Objects.requireNonNull(transactions.execute(_ -> take(seat.get(), body, text)));
  }

  /** One transaction for all of it: what costs most in a save is asking the database again. */
  private Answer take(Seat seat, byte[] body, Text text) {
    Attempt attempt = seat.attempt().orElseThrow();
    List<FormItem> form = forms.of(seat);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Bundle bundle = Bundle.read(body, json, form.size(), now);
    int reached = walk.reached(seat, attempt);
    List<Save> accepted = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Save save : bundle.saves()) {
      refusal(save, form, reached, text)
          .ifPresentOrElse(
              why -> refused.add(new Refused(save.position(), save.writer(), save.seq(), why)),
              () -> accepted.add(save));
    }
    List<ItemState> known =
        bundle.states().stream().filter(state -> state.position() <= reached).toList();
    Map<Integer, Instant> leftAt = walk.leftAt(seat, attempt);
    states.keep(attempt.id(), seat.organisation(), known);
    List<Acknowledged> kept =
        accepted.isEmpty()
            ? List.of()
            : responses.store(attempt.id(), seat.organisation(), accepted, leftAt, now);
    return answer(seat, kept, refused);
  }

  private Optional<String> refusal(Save save, List<FormItem> form, int reached, Text text) {
    if (save.position() > reached) {
      return Optional.of(text.of("delivery.refused.unreached", save.position()));
    }
    return Payloads.refusal(save.payload(), text)
        .or(() -> rooms.of(typeAt(form, save.position())).refusal(save.payload(), text));
  }

  private Answer answer(Seat seat, List<Acknowledged> kept, List<Refused> refused) {
    Attempt attempt = seat.attempt().orElseThrow();
    return new Answer(
        clock.millis(),
        attempt.deadline().toEpochMilli(),
        attempt.settled().isPresent(),
        kept,
        refused,
        responses.latest(attempt.id()));
  }

  private static String typeAt(List<FormItem> form, int position) {
    return form.get(position - 1).type();
  }
}
