// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The room: the items of a running attempt, or of a practice that nothing is kept of. */
@Controller
@Profile("web")
@Access.Candidates
class RoomPages {
  private final CallersSeat callers;
  private final Walk walk;
  private final Rooms rooms;
  private final Clock clock;

  RoomPages(CallersSeat callers, Walk walk, Rooms rooms, Clock clock) {
    this.callers = callers;
    this.walk = walk;
    this.rooms = rooms;
    this.clock = clock;
  }

  @GetMapping("/room/{seat}")
  String show(@ModelAttribute("page") Page page, Model model, HttpServletResponse response) {
    Seat seat = callers.seat();
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return switch (seat.stage(clock.instant())) {
      case RUNNING -> {
        model.addAttribute("room", rooms.running(seat, seat.attempt().orElseThrow(), page));
        yield "delivery/room";
      }
      case FINISHED -> "redirect:" + seat.path() + "/report";
      case OPEN, DECLINED, CANCELLED, EXPIRED -> "redirect:" + seat.path() + "/welcome";
    };
  }

  /**
   * Goes on to an item where later items are given one by one; answers with its section, or 204.
   */
  @PostMapping("/room/{seat}/items/{position}")
  ModelAndView goTo(@PathVariable int position, @ModelAttribute("page") Page page) {
    Seat seat = callers.running();
    Attempt attempt = seat.attempt().orElseThrow();
    if (!walk.goTo(seat, attempt, position)) {
      return new ModelAndView(
          (_, _, response) -> response.setStatus(HttpStatus.NO_CONTENT.value()));
    }
    Seat there = callers.running();
    return new ModelAndView(
        "delivery/item",
        "item",
        rooms.running(there, there.attempt().orElseThrow(), page).items().stream()
            .filter(item -> item.position() == position)
            .findFirst()
            .orElseThrow(Walk::unknown));
  }

  @GetMapping("/room/{seat}/practice")
  String practice(@ModelAttribute("page") Page page, Model model) {
    Seat seat = callers.seat();
    return switch (seat.stage(clock.instant())) {
      case OPEN, RUNNING, FINISHED, DECLINED -> {
        model.addAttribute("room", rooms.practice(seat, page));
        yield "delivery/room";
      }
      case CANCELLED, EXPIRED -> "redirect:" + seat.path() + "/welcome";
    };
  }
}
