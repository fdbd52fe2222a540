// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Page;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions for a talk with a candidate: to read, to copy, to print, and to have made. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class InterviewPages {
  private static final String QUESTIONS = "/tests/{test}/shortlist/{invitation}/questions";

  private final Interviews interviews;
  private final Downloads downloads;

  InterviewPages(Interviews interviews, Downloads downloads) {
    this.interviews = interviews;
    this.downloads = downloads;
  }

  @GetMapping(QUESTIONS)
  String show(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @ModelAttribute("page") Page page,
      Model model) {
    model.addAttribute("view", interviews.of(test, invitation, page.text()));
    return "shortlist/interview";
  }

  @PostMapping(QUESTIONS)
  String ask(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam int position,
      @ModelAttribute("page") Page page,
      RedirectAttributes redirect) {
    String back = "/tests/" + test + "/shortlist/" + invitation + "#answer-" + position;
    try {
      Optional<String> trouble = interviews.ask(test, invitation, position, page.text());
      return trouble
          .map(why -> Flash.problem(redirect, "followup.said", why))
          .orElseGet(() -> Flash.done(redirect, "followup.asked"))
          .to(back);
    } catch (Refusal refusal) {
      if (refusal.getStatusCode().value() != 409) {
        throw refusal;
      }
      String why = Optional.ofNullable(refusal.getBody().getDetail()).orElse("");
      return Flash.problem(redirect, "followup.said", why).to(back);
    }
  }

  @Operation(summary = "The questions about a candidate's own code, to print")
  @GetMapping(
      path = {QUESTIONS + ".pdf", "/api/v1" + QUESTIONS + ".pdf"},
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    InterviewView view = interviews.of(test, invitation, page.text());
    return downloads.pdf(
        "shortlist/interview-print", Map.of("page", page, "view", view), view.candidate());
  }
}
