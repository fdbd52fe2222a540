// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page after the end. */
@Controller
@Profile("web")
@Access.Candidates
class ReportPages {
  private final CallersSeat callers;
  private final Attempts attempts;
  private final Reports reports;
  private final Clock clock;

  ReportPages(CallersSeat callers, Attempts attempts, Reports reports, Clock clock) {
    this.callers = callers;
    this.attempts = attempts;
    this.reports = reports;
    this.clock = clock;
  }

  @GetMapping("/room/{seat}/report")
  String show(@ModelAttribute("page") Page page, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    callers
        .started()
        .ifPresent(
            seat -> attempts.settleIfDue(seat.attempt().orElseThrow().id(), seat.organisation()));
    Seat seat = callers.seat();
    return switch (seat.stage(clock.instant())) {
      case FINISHED -> {
        model.addAttribute("report", reports.of(seat, seat.attempt().orElseThrow(), page));
        yield "delivery/report";
      }
      case RUNNING -> "redirect:" + seat.path();
      case OPEN, DECLINED, CANCELLED, EXPIRED -> "redirect:" + seat.path() + "/welcome";
    };
  }
}
