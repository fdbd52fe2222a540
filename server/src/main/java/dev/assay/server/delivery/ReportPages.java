// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.fairness.GroupQuestions;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** The page after the end. */
@Controller
@Profile("web")
@Access.Candidates
class ReportPages {
  private final CallersSeat callers;
  private final Attempts attempts;
  private final Reports reports;
  private final ItemViews views;
  private final ItemRooms rooms;
  private final GroupQuestions questions;
  private final Fragments fragments;
  private final JsonMapper json;
  private final Clock clock;

  ReportPages(
      CallersSeat callers,
      Attempts attempts,
      Reports reports,
      ItemViews views,
      ItemRooms rooms,
      GroupQuestions questions,
      Fragments fragments,
      JsonMapper json,
      Clock clock) {
    this.callers = callers;
    this.attempts = attempts;
    this.reports = reports;
    this.views = views;
    this.rooms = rooms;
    this.questions = questions;
    this.fragments = fragments;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/room/{seat}/report")
  String show(@ModelAttribute("page") Page page, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    callers
        .seat()
        .attempt()
        .ifPresent(attempt -> attempts.settleIfDue(attempt.id(), callers.seat().organisation()));
    Seat seat = callers.seat();
    return switch (seat.stage(clock.instant())) {
      case FINISHED -> {
        model.addAttribute("report", view(seat, seat.attempt().orElseThrow(), page));
        yield "delivery/report";
      }
      case RUNNING -> "redirect:" + seat.path();
      case OPEN, DECLINED, CANCELLED, EXPIRED -> "redirect:" + seat.path() + "/welcome";
    };
  }

  private ReportView view(Seat seat, Attempt attempt, Page page) {
    Report report = reports.of(seat, attempt);
    return ReportView.of(
        seat,
        attempt,
        clock.millis(),
        report,
        report.parts().stream().map(part -> item(part, seat, attempt, page)).toList(),
        !questions.asked().isEmpty());
  }

  private ReportView.Item item(Report.Part part, Seat seat, Attempt attempt, Page page) {
    Map<String, Object> parameters =
        Map.of(
            "page",
            page,
            "id",
            "r" + part.item().position(),
            "view",
            views.of(part.item().hash(), attempt.seed()),
            "response",
            part.response().orElseGet(json::createObjectNode),
            "detail",
            part.detail(),
            "reader",
            seat.reader());
    return new ReportView.Item(
        part.item().position(),
        part.percent(),
        fragments.content(rooms.of(part.item().type()).reportTemplate(), parameters));
  }
}
