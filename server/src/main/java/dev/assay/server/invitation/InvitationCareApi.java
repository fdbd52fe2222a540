// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.invitation.InvitationMails.Kind;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looking after one invitation over the API; each operation answers with what it is then. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/invitations/{invitation}")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Invitations")
class InvitationCareApi {
  private static final String USED =
      "the candidate has started or declined, or the invitation is cancelled";

  private final Invitations invitations;
  private final InvitationLookup lookup;
  private final Clock clock;

  InvitationCareApi(Invitations invitations, InvitationLookup lookup, Clock clock) {
    this.invitations = invitations;
    this.lookup = lookup;
    this.clock = clock;
  }

  /** A link for the caller to hand over; shown this once. */
  record FreshLink(String link) {}

  /**
   * @param days from now, 1 to 365
   */
  record MoreDays(Integer days) {}

  /**
   * @param multiplier of the test's time, 1 to 5
   */
  record MoreTime(Double multiplier) {}

  @Operation(summary = "Mail the invitation again, with a fresh link")
  @Conflict(USED + ", or it has no address")
  @PostMapping("/resend")
  Invitation resend(@PathVariable UUID test, @PathVariable UUID invitation, Locale locale) {
    return mail(test, invitation, Kind.INVITATION, locale);
  }

  @Operation(summary = "Remind the candidate by mail")
  @Conflict(USED + ", or it has no address")
  @PostMapping("/remind")
  Invitation remind(@PathVariable UUID test, @PathVariable UUID invitation, Locale locale) {
    return mail(test, invitation, Kind.REMINDER, locale);
  }

  @Operation(summary = "Make a fresh link to hand over; older ones still work")
  @Conflict(USED)
  @PostMapping("/link")
  FreshLink link(@PathVariable UUID test, @PathVariable UUID invitation) {
    return new FreshLink(invitations.newLink(lookup.open(test, invitation)));
  }

  @Operation(summary = "Give the candidate so many days from now to start")
  @Conflict(USED)
  @PostMapping("/extend")
  Invitation extend(
      @PathVariable UUID test, @PathVariable UUID invitation, @RequestBody MoreDays more) {
    Invitation one = lookup.open(test, invitation);
    int days =
        Required.between("days", Required.value("days", more.days()), 1, InvitationTerms.MOST_DAYS);
    invitations.expireAt(one, clock.instant().plus(Duration.ofDays(days)));
    return lookup.one(test, invitation);
  }

  @Operation(
      summary = "Give more time",
      description = "Before the start or during the attempt; a running clock never loses any.")
  @Conflict("the candidate has finished or declined, or the invitation is cancelled")
  @PostMapping("/time")
  Invitation giveTime(
      @PathVariable UUID test, @PathVariable UUID invitation, @RequestBody MoreTime more) {
    Invitation one = lookup.one(test, invitation);
    double multiplier = Required.value("multiplier", more.multiplier());
    Required.between("multiplier", multiplier, 1, InvitationTerms.MOST_TIME);
    if (!one.isOpen() && !one.isRunning()) {
      throw Refusal.conflict("The candidate has finished or the invitation is closed.");
    }
    invitations.giveTime(one, multiplier);
    return lookup.one(test, invitation);
  }

  @Operation(summary = "Cancel an invitation that was not used")
  @Conflict(USED)
  @PostMapping("/cancel")
  Invitation cancel(@PathVariable UUID test, @PathVariable UUID invitation) {
    invitations.cancel(lookup.open(test, invitation));
    return lookup.one(test, invitation);
  }

  @Operation(summary = "Take the cancelling back")
  @Conflict("it is not cancelled, or the address was invited again since")
  @PostMapping("/reinstate")
  Invitation reinstate(@PathVariable UUID test, @PathVariable UUID invitation) {
    if (!invitations.reinstate(lookup.one(test, invitation))) {
      throw Refusal.conflict(
          "The invitation is not cancelled, or the address was invited again since.");
    }
    return lookup.one(test, invitation);
  }

  private Invitation mail(UUID test, UUID invitation, Kind kind, Locale locale) {
    Invitation one = lookup.open(test, invitation);
    if (one.email().isEmpty()) {
      throw Refusal.conflict("This candidate was invited by link only: there is no address.");
    }
    invitations.mailAgain(one, kind, locale);
    return lookup.one(test, invitation);
  }
}
