// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.account.EmailAddress;
import dev.assay.server.invitation.Invitations.ListOutcome;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.invitation.InvitationsView.Link;
import dev.assay.server.invitation.InvitationsView.Report;
import dev.assay.server.invitation.InvitationsView.Sieve;
import dev.assay.server.page.Flash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting: by link, by one e-mail address, by a pasted or uploaded list. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
class InvitationController {
  private final Invitations invitations;
  private final TestNames tests;
  private final InvitationTerms terms;

  InvitationController(Invitations invitations, TestNames tests, InvitationTerms terms) {
    this.invitations = invitations;
    this.tests = tests;
    this.terms = terms;
  }

  @GetMapping("/tests/{test}/invitations")
  String show(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Optional<Invitation.State> state,
      Model model) {
    return show(model, test, Optional.empty(), Optional.empty(), "", new Sieve(q.strip(), state));
  }

  @PostMapping("/tests/{test}/invitations")
  String invite(
      @PathVariable UUID test,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "14") int days,
      @RequestParam(defaultValue = "1") double multiplier,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    if (name.isBlank() || name.length() > Invitee.MAX_NAME) {
      return Flash.problem(redirect, "invitation.name.wrong").to(path(test));
    }
    if (!address.isEmpty() && !EmailAddress.valid(address)) {
      return Flash.problem(redirect, "invitation.email.wrong", address).to(path(test));
    }
    Terms terms = terms(test, days, multiplier, locale);
    Optional<String> recipient = Optional.of(address).filter(text -> !text.isEmpty());
    return switch (invitations.invite(terms, name.strip(), recipient)) {
      case Outcome.AlreadyInvited already ->
          Flash.problem(redirect, "invitation.already", already.name()).to(path(test));
      case Outcome.Invited invited when recipient.isPresent() ->
          Flash.done(redirect, "invitation.mailed", invited.name(), address).to(path(test));
      case Outcome.Invited invited ->
          show(
              model,
              test,
              Optional.empty(),
              Optional.of(new Link(invited.name(), invited.link())),
              "");
    };
  }

  /** Invites everybody whose row is right, and reports each row that is not. */
  @PostMapping("/tests/{test}/invitations/list")
  String inviteList(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "14") int days,
      Locale locale,
      Model model)
      throws IOException {
    String table = people;
    if (file.isPresent() && !file.get().isEmpty()) {
      table = new String(file.get().getBytes(), StandardCharsets.UTF_8);
    }
    ListOutcome outcome = invitations.inviteList(terms(test, days, 1, locale), table);
    String left = outcome.badRows().isEmpty() ? "" : people;
    Report report = Report.of(outcome.invited().size(), outcome.already(), outcome.badRows());
    return show(model, test, Optional.of(report), Optional.empty(), left);
  }

  private String show(
      Model model, UUID test, Optional<Report> report, Optional<Link> link, String pasted) {
    return show(model, test, report, link, pasted, Sieve.EVERYBODY);
  }

  private String show(
      Model model,
      UUID test,
      Optional<Report> report,
      Optional<Link> link,
      String pasted,
      Sieve sieve) {
    TestNames.TestName name =
        tests.find(test).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Invitation> all = invitations.ofTest(test);
    model.addAttribute(
        "view",
        new InvitationsView(
            test,
            name.name(),
            name.published(),
            all.stream().filter(sieve::lets).toList(),
            all.size(),
            sieve,
            report,
            link,
            pasted));
    return "invitation/list";
  }

  private Terms terms(UUID test, int days, double multiplier, Locale locale) {
    return terms.of(
        test,
        Math.clamp(days, 1, InvitationTerms.MOST_DAYS),
        Math.clamp(multiplier, 1.0, InvitationTerms.MOST_TIME),
        locale);
  }

  static String path(UUID test) {
    return "/tests/" + test + "/invitations";
  }
}
