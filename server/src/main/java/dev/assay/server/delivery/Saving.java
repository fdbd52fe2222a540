// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.server.access.Access;
import dev.assay.server.delivery.Intake.Answer;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where pages send what candidates enter, and learn what the server's clock says. */
@Controller
@Profile("web")
@Access.Candidates
class Saving {
  private final CallersSeat callers;
  private final Attempts attempts;
  private final Intake intake;

  Saving(CallersSeat callers, Attempts attempts, Intake intake) {
    this.callers = callers;
    this.attempts = attempts;
    this.intake = intake;
  }

  /**
   * @param csrf for the page's next request
   */
  record ToPage(@JsonUnwrapped Answer answer, String csrf) {}

  @GetMapping("/room/{seat}/clock")
  @ResponseBody
  ToPage look(@ModelAttribute("page") Page page) {
    return new ToPage(intake.look(callers.started()), page.csrfToken());
  }

  @PostMapping("/room/{seat}/saves")
  @ResponseBody
  ToPage save(HttpServletRequest request, @ModelAttribute("page") Page page) throws IOException {
    return new ToPage(intake.take(callers::started, request, page.text()), page.csrfToken());
  }

  @PostMapping("/room/{seat}/submit")
  String submit() {
    Seat seat = callers.seat();
    attempts.handIn(seat);
    return "redirect:" + seat.path() + "/report";
  }
}
