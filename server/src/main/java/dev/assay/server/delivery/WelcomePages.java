// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The candidate's first page, at the link's address and, once the token is swapped for a cookie, at
 * the room's. Looking changes nothing; every button posts.
 */
@Controller
@Profile("web")
class WelcomePages {
  private final Seats seats;
  private final CallersSeat callers;
  private final Attempts attempts;
  private final Requests requests;
  private final Forms forms;
  private final Outlines outlines;
  private final CandidatesAssistant assistant;
  private final CandidateSessions sessions;
  private final Clock clock;

  WelcomePages(
      Seats seats,
      CallersSeat callers,
      Attempts attempts,
      Requests requests,
      Forms forms,
      Outlines outlines,
      CandidatesAssistant assistant,
      CandidateSessions sessions,
      Clock clock) {
    this.seats = seats;
    this.callers = callers;
    this.attempts = attempts;
    this.requests = requests;
    this.forms = forms;
    this.outlines = outlines;
    this.assistant = assistant;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Access.Everyone
  @GetMapping("/i/{token}")
  String show(
      @PathVariable String token,
      @RequestParam Optional<Door> said,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Optional<Seat> seat = seats.byToken(token);
    if (seat.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "delivery/unknown";
    }
    return Tenancy.call(
        seat.get().organisation(), () -> page(seat.get(), "/i/" + token, said, model, response));
  }

  @Access.Everyone
  @PostMapping("/i/{token}")
  String act(
      @PathVariable String token,
      @RequestParam Door then,
      @RequestParam(defaultValue = "") String message,
      HttpServletResponse response) {
    Optional<Seat> seat = seats.byToken(token);
    if (seat.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "delivery/unknown";
    }
    Seat found = seat.get();
    return Tenancy.call(
        found.organisation(),
        () -> {
          response.addHeader(
              HttpHeaders.SET_COOKIE, sessions.open(found.id(), found.organisation()).toString());
          seats.opened(found.id());
          return done(found, then, message, "/i/" + token);
        });
  }

  @Access.Candidates
  @GetMapping("/room/{seat}/welcome")
  String showInside(@RequestParam Optional<Door> said, Model model, HttpServletResponse response) {
    Seat seat = callers.seat();
    return page(seat, seat.path() + "/welcome", said, model, response);
  }

  @Access.Candidates
  @PostMapping("/room/{seat}/welcome")
  String actInside(@RequestParam Door then, @RequestParam(defaultValue = "") String message) {
    Seat seat = callers.seat();
    return done(seat, then, message, seat.path() + "/welcome");
  }

  private String page(
      Seat seat, String address, Optional<Door> said, Model model, HttpServletResponse response) {
    Seat.Stage stage = seat.stage(clock.instant());
    boolean open = stage == Seat.Stage.OPEN;
    model.addAttribute(
        "welcome",
        WelcomeView.of(
            seat,
            open ? assistant.announced(seat) : Optional.empty(),
            open ? assistant.pairs(seat) : 0,
            open ? assistant.reader() : Optional.empty(),
            stage,
            address,
            open ? outlines.of(seat) : Map.of(),
            open ? outlines.adapts(seat) : Optional.empty(),
            open && !forms.practice(seat.testVersion()).isEmpty(),
            said,
            requests.of(seat.id())));
    return switch (stage) {
      case OPEN -> "delivery/welcome";
      case RUNNING, FINISHED -> "delivery/back";
      case DECLINED -> "delivery/declined";
      case CANCELLED, EXPIRED -> {
        response.setStatus(HttpServletResponse.SC_GONE);
        yield "delivery/closed";
      }
    };
  }

  private String done(Seat seat, Door door, String message, String address) {
    return switch (door) {
      case START -> {
        attempts.start(seat);
        yield "redirect:" + seat.path();
      }
      case RESUME -> "redirect:" + seat.path();
      case PRACTICE -> "redirect:" + seat.path() + "/practice";
      case REPORT -> "redirect:" + seat.path() + "/report";
      case MY_DATA -> "redirect:" + seat.path() + "/my-data.json";
      case DECLINE -> {
        seats.decline(seat.id());
        yield "redirect:" + address;
      }
      case UNDO_DECLINE -> {
        seats.undoDecline(seat.id());
        yield "redirect:" + address;
      }
      case ANOTHER_DATE, MORE_TIME, QUESTION, DELETION -> {
        String words = message.strip().replace("\0", "");
        requests.ask(seat, door, words.substring(0, Math.min(words.length(), Requests.LONGEST)));
        yield "redirect:" + address + "?said=" + door;
      }
    };
  }
}
