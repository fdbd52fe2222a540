// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.account.EmailAddress;
import dev.assay.server.invitation.Invitations.NothingPublished;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Invitations over the API: what the pages do, for programs. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/invitations")
@Access.Team({Role.OWNER, Role.RECRUITER})
class InvitationApi {
  private final Invitations invitations;
  private final Clock clock;

  InvitationApi(Invitations invitations, Clock clock) {
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * @param email optional: without it nothing is mailed and the caller hands over the link
   * @param days how long the candidate has to start; 14 when left out
   * @param timeMultiplier 1 to 5; 1 when left out
   */
  record Request(
      String name,
      Optional<String> email,
      Optional<Integer> days,
      Optional<Double> timeMultiplier) {}

  /**
   * @param link what the candidate opens; shown this once
   */
  record Created(UUID invitation, String link) {}

  @GetMapping
  List<Invitation> list(@PathVariable UUID test) {
    return invitations.ofTest(test);
  }

  @PostMapping
  Created invite(@PathVariable UUID test, @RequestBody Request request, Locale locale) {
    if (request.name() == null
        || request.name().isBlank()
        || request.name().length() > Invitee.MAX_NAME) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "name: 1 to 200 characters are needed");
    }
    request
        .email()
        .filter(email -> !EmailAddress.valid(email))
        .ifPresent(email -> {
          throw new ResponseStatusException(
              HttpStatus.UNPROCESSABLE_CONTENT, "email: not a complete address");
        });
    UUID key = ((TeamMember) Callers.current().orElseThrow()).account();
    Terms terms =
        new Terms(
            test,
            clock
                .instant()
                .plus(
                    request
                        .days()
                        .map(days -> Duration.ofDays(Math.clamp(days, 1, 365)))
                        .orElse(Invitations.DEFAULT_VALIDITY)),
            Math.clamp(request.timeMultiplier().orElse(1.0), 1.0, 5.0),
            key,
            locale);
    return switch (invitations.invite(
        terms, request.name().strip(), request.email().map(e -> e.toLowerCase(Locale.ROOT)))) {
      case Outcome.Invited invited -> new Created(invited.invitation(), invited.link());
      case Outcome.AlreadyInvited _ ->
          throw new ResponseStatusException(
              HttpStatus.CONFLICT, "email: this address has an open invitation to this test");
    };
  }

  @ExceptionHandler(NothingPublished.class)
  ProblemDetail nothingPublished() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "There is no published test of this id");
  }
}
