// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.invitation.InvitationMails.Kind;
import dev.assay.server.page.Flash;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What can be done about one invitation: mail again, move, give time, cancel and take that back.
 */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
@RequestMapping("/tests/{test}/invitations/{invitation}")
class InvitationCareController {
  private final Invitations invitations;
  private final InvitationLookup lookup;
  private final Clock clock;

  InvitationCareController(Invitations invitations, InvitationLookup lookup, Clock clock) {
    this.invitations = invitations;
    this.lookup = lookup;
    this.clock = clock;
  }

  @PostMapping("/resend")
  String resend(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      Locale locale,
      RedirectAttributes redirect) {
    Invitation one = lookup.open(test, invitation);
    invitations.mailAgain(one, Kind.INVITATION, locale);
    return back(test, Flash.done(redirect, "invitation.resent", one.name()));
  }

  @PostMapping("/remind")
  String remind(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      Locale locale,
      RedirectAttributes redirect) {
    Invitation one = lookup.open(test, invitation);
    invitations.mailAgain(one, Kind.REMINDER, locale);
    return back(test, Flash.done(redirect, "invitation.reminded", one.name()));
  }

  @PostMapping("/link")
  String link(@PathVariable UUID test, @PathVariable UUID invitation, RedirectAttributes redirect) {
    Invitation one = lookup.open(test, invitation);
    String link = invitations.newLink(one);
    return back(test, Flash.done(redirect, "invitation.link.fresh", one.name(), link));
  }

  @PostMapping("/extend")
  String extend(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam(defaultValue = "7") int days,
      RedirectAttributes redirect) {
    Invitation one = lookup.open(test, invitation);
    invitations.expireAt(one, clock.instant().plus(Duration.ofDays(Math.clamp(days, 1, 365))));
    return back(test, Flash.done(redirect, "invitation.extended", one.name()));
  }

  @PostMapping("/time")
  String giveTime(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam double multiplier,
      RedirectAttributes redirect) {
    Invitation one = lookup.one(test, invitation);
    if (!one.isOpen() && !one.isRunning()) {
      return back(test, Flash.problem(redirect, "invitation.over", one.name()));
    }
    invitations.giveTime(one, Math.clamp(multiplier, 1.0, 5.0));
    return back(test, Flash.done(redirect, "invitation.time.given", one.name()));
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable UUID test, @PathVariable UUID invitation, RedirectAttributes redirect) {
    Invitation one = lookup.open(test, invitation);
    invitations.cancel(one);
    return back(test, Flash.done(redirect, "invitation.cancelled", one.name()));
  }

  @PostMapping("/reinstate")
  String reinstate(
      @PathVariable UUID test, @PathVariable UUID invitation, RedirectAttributes redirect) {
    Invitation one = lookup.one(test, invitation);
    return back(
        test,
        invitations.reinstate(one)
            ? Flash.done(redirect, "invitation.reinstated", one.name())
            : Flash.problem(redirect, "invitation.reinstate.not", one.name()));
  }

  private static String back(UUID test, Flash flash) {
    return flash.to(InvitationController.path(test));
  }
}
