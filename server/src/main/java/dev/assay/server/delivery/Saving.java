// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.Responses.Acknowledged;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.delivery.Responses.Save;
import dev.assay.server.delivery.TestRules.Navigation;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where pages send what candidates enter, and learn what the server's clock says. */
@Controller
@Profile("web")
@Access.Candidates
class Saving {
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final CallersSeat callers;
  private final Forms forms;
  private final Responses responses;
  private final ItemStates states;
  private final Attempts attempts;
  private final ItemRooms rooms;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Saving(
      CallersSeat callers,
      Forms forms,
      Responses responses,
      ItemStates states,
      Attempts attempts,
      ItemRooms rooms,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock) {
    this.callers = callers;
    this.forms = forms;
    this.responses = responses;
    this.states = states;
    this.attempts = attempts;
    this.rooms = rooms;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** A save that cannot be kept, and why. */
  record Refused(int position, String writer, long seq, String message) {}

  /** Which save counts for an item now, so that a page sees when another has written. */
  record Latest(int position, String writer, long seq) {}

  /**
   * What every answer to a page says.
   *
   * @param now by the server's clock, in milliseconds
   * @param deadline in milliseconds; it moves when an outage of ours is given back
   * @param csrf for the next request
   */
  record Answer(
      long now,
      long deadline,
      boolean settled,
      String csrf,
      List<Acknowledged> kept,
      List<Refused> refused,
      List<Latest> latest) {}

  @GetMapping("/room/{seat}/clock")
  ResponseEntity<Object> look(@ModelAttribute("page") Page page) {
    return callers
        .started()
        .<ResponseEntity<Object>>map(
            seat -> ResponseEntity.ok(answer(seat, page, List.of(), List.of())))
        .orElseGet(Saving::notStarted);
  }

  /** Answers only after the transaction: what is acknowledged is kept. */
  @PostMapping("/room/{seat}/saves")
  ResponseEntity<Object> save(HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return problem(413, "The request is larger than " + MOST_BYTES / 1024 + " KiB.");
    }
    Optional<Seat> seat = callers.started();
    if (seat.isEmpty()) {
      return notStarted();
    }
    Attempt attempt = seat.get().attempt().orElseThrow();
    List<FormItem> form = forms.of(seat.get().testVersion());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Bundle bundle;
    try {
      bundle = Bundle.read(body, json, form.size(), now);
    } catch (Bundle.Malformed e) {
      return problem(400, e.what());
    }
    List<Save> accepted = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Save save : bundle.saves()) {
      Payloads.refusal(save.payload(), page.text())
          .or(() -> rooms.of(typeAt(form, save.position())).refusal(save.payload(), page.text()))
          .ifPresentOrElse(
              why -> refused.add(new Refused(save.position(), save.writer(), save.seq(), why)),
              () -> accepted.add(save));
    }
    Map<Integer, Instant> leftAt =
        seat.get().rules().navigation() == Navigation.LINEAR
            ? states.leftAt(attempt.id())
            : Map.of();
    List<Acknowledged> kept =
        transactions.execute(_ -> {
          states.keep(attempt.id(), seat.get().organisation(), bundle.states());
          return accepted.isEmpty()
              ? List.of()
              : responses.store(attempt.id(), seat.get().organisation(), accepted, leftAt, now);
        });
    return ResponseEntity.ok(answer(seat.get(), page, kept, refused));
  }

  @PostMapping("/room/{seat}/submit")
  String submit() {
    callers
        .started()
        .ifPresent(seat -> {
          Attempt attempt = seat.attempt().orElseThrow();
          attempts.submit(attempt.id(), seat.organisation());
          attempts.settleIfDue(attempt.id(), seat.organisation());
        });
    return "redirect:" + callers.seat().path() + "/report";
  }

  private Answer answer(Seat seat, Page page, List<Acknowledged> kept, List<Refused> refused) {
    Attempt attempt = seat.attempt().orElseThrow();
    return new Answer(
        clock.millis(),
        attempt.deadline().toEpochMilli(),
        attempt.settled().isPresent(),
        page.csrfToken(),
        kept,
        refused,
        responses.counting(attempt.id()).stream().map(Saving::latest).toList());
  }

  private static Latest latest(Response response) {
    return new Latest(response.position(), response.writer(), response.seq());
  }

  private static String typeAt(List<FormItem> form, int position) {
    return form.get(position - 1).type();
  }

  private static ResponseEntity<Object> notStarted() {
    return problem(409, "The test has not been started.");
  }

  private static ResponseEntity<Object> problem(int status, String detail) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(detail);
    return ResponseEntity.status(status).body(problem);
  }
}
