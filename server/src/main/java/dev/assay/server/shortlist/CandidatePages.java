// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One candidate: the answers, and what the team says and decides. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@RequestMapping("/tests/{test}/shortlist/{invitation}")
class CandidatePages {
  private final Dossiers dossiers;
  private final Shortlists shortlists;
  private final Decisions decisions;
  private final Letters letters;

  CandidatePages(Dossiers dossiers, Shortlists shortlists, Decisions decisions, Letters letters) {
    this.dossiers = dossiers;
    this.shortlists = shortlists;
    this.decisions = decisions;
    this.letters = letters;
  }

  @GetMapping
  String show(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @ModelAttribute("page") Page page,
      Model model) {
    model.addAttribute("view", dossiers.of(test, invitation, page));
    return "shortlist/candidate";
  }

  @PostMapping("/comments")
  String comment(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam String body,
      RedirectAttributes redirect) {
    Standing candidate = shortlists.candidate(test, invitation);
    if (!Decisions.isComment(body)) {
      return Flash.problem(redirect, "shortlist.comment.wrong", Decisions.LONGEST_COMMENT)
          .to(path(test, invitation));
    }
    decisions.comment(Shortlists.reader(), candidate.invitation(), body.strip());
    return Flash.done(redirect, "shortlist.comment.done").to(path(test, invitation));
  }

  @PostMapping("/stage")
  String move(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam Stage stage,
      @RequestParam(defaultValue = "") String note,
      @ModelAttribute("page") Page page,
      RedirectAttributes redirect) {
    Standing candidate = shortlists.candidate(test, invitation);
    decisions.move(Shortlists.reader(), test, candidate, stage, Optional.empty(), note.strip());
    return Flash.done(redirect, "shortlist.moved", candidate.name(), page.text(stage.key()))
        .to(path(test, invitation));
  }

  /** The mail as it would be sent, to be read and changed first. */
  @GetMapping("/letter")
  String letter(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam Stage stage,
      @ModelAttribute("page") Page page,
      Model model) {
    Standing candidate = shortlists.candidate(test, invitation);
    model.addAttribute("view", letters.propose(test, candidate, stage, page.text()));
    return "shortlist/letter";
  }

  @PostMapping("/letter")
  String send(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam Stage stage,
      @RequestParam String subject,
      @RequestParam String body,
      @ModelAttribute("page") Page page,
      RedirectAttributes redirect) {
    Standing candidate = shortlists.candidate(test, invitation);
    boolean whole = !subject.isBlank() && !body.isBlank() && body.length() <= Letters.LONGEST_BODY;
    if (!whole || !letters.send(test, candidate, stage, subject, body)) {
      return Flash.problem(redirect, "shortlist.letter.wrong", candidate.name())
          .to(path(test, invitation));
    }
    return Flash.done(redirect, "shortlist.letter.sent", candidate.name(), page.text(stage.key()))
        .to(path(test, invitation));
  }

  @PostMapping("/undo")
  String undo(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @ModelAttribute("page") Page page,
      RedirectAttributes redirect) {
    Standing candidate = shortlists.candidate(test, invitation);
    return decisions
        .undo(Shortlists.reader(), test, candidate)
        .map(stage ->
            Flash.done(redirect, "shortlist.undone", candidate.name(), page.text(stage.key())))
        .orElseGet(() -> Flash.problem(redirect, "shortlist.undo.nothing"))
        .to(path(test, invitation));
  }

  @PostMapping("/late")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String acceptLate(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam int position,
      @RequestParam String writer,
      @RequestParam long seq,
      RedirectAttributes redirect) {
    shortlists.candidate(test, invitation);
    boolean done =
        decisions.acceptLate(Shortlists.reader(), test, invitation, position, writer, seq);
    return (done
            ? Flash.done(redirect, "shortlist.late.done", position)
            : Flash.problem(redirect, "shortlist.late.gone"))
        .to(path(test, invitation));
  }

  private static String path(UUID test, UUID invitation) {
    return "/tests/" + test + "/shortlist/" + invitation;
  }
}
