// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of what candidates ask for. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
class RequestController {
  private final CandidateRequests requests;

  RequestController(CandidateRequests requests) {
    this.requests = requests;
  }

  @GetMapping("/requests")
  String list(Model model) {
    model.addAttribute("requests", RequestRow.of(requests.open()));
    return "invitation/requests";
  }

  @PostMapping("/requests/{request}/answer")
  String answer(
      @PathVariable UUID request,
      @RequestParam String answer,
      Locale locale,
      RedirectAttributes redirect) {
    if (answer.isBlank()) {
      return Flash.problem(redirect, "invitation.request.answer.empty").to("/requests");
    }
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    return (requests.answer(request, answer.strip(), me, locale)
            ? Flash.done(redirect, "invitation.request.answered")
            : Flash.problem(redirect, "invitation.request.gone"))
        .to("/requests");
  }

  /** Asks to type the candidate's name first: this cannot be taken back. */
  @PostMapping("/requests/{request}/delete-data")
  String deleteData(
      @PathVariable UUID request, @RequestParam String name, RedirectAttributes redirect) {
    return requests.open().stream()
        .filter(one -> one.id().equals(request))
        .findFirst()
        .map(one -> {
          if (!one.candidate().strip().equalsIgnoreCase(name.strip())) {
            return Flash.problem(redirect, "invitation.request.delete.name", one.candidate());
          }
          requests.deleteEverythingOf(one.invitation());
          return Flash.done(redirect, "invitation.request.deleted", one.candidate());
        })
        .orElseGet(() -> Flash.problem(redirect, "invitation.request.gone"))
        .to("/requests");
  }
}
