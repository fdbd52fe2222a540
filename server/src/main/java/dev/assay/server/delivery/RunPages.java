// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.itemtype.RunRequests;
import dev.assay.server.itemtype.RunRequests.Taken;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where the room's page sends presses of "Run", and gets what they showed as a fragment. */
@Controller
@Profile("web")
@Access.Candidates
class RunPages {
  private final CallersSeat callers;
  private final Runs runs;
  private final RunRequests requests;

  RunPages(CallersSeat callers, Runs runs, RunRequests requests) {
    this.callers = callers;
    this.runs = runs;
    this.requests = requests;
  }

  @PostMapping("/room/{seat}/runs")
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken run(
      @RequestParam int position, HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    return runs.take(callers.running(), position, request, page.text());
  }

  @PostMapping("/room/{seat}/practice/runs")
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken practise(
      @RequestParam int position, HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    return runs.practise(callers.admitted(), position, request, page.text());
  }

  @GetMapping({"/room/{seat}/runs/{run}", "/room/{seat}/practice/runs/{run}"})
  String show(
      @PathVariable UUID run,
      @ModelAttribute("page") Page page,
      Model model,
      HttpServletResponse response) {
    return requests.show(runs.find(callers.seat(), run), page, model, response);
  }

  @DeleteMapping({"/room/{seat}/runs/{run}", "/room/{seat}/practice/runs/{run}"})
  String stop(
      @PathVariable UUID run,
      @ModelAttribute("page") Page page,
      Model model,
      HttpServletResponse response) {
    return requests.show(runs.stop(callers.seat(), run), page, model, response);
  }
}
