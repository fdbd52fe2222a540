// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.account.EmailAddress;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.invitation.Invitations.ListOutcome;
import dev.assay.server.invitation.Invitations.NothingPublished;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inviting over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/invitations")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Invitations", description = "Asking candidates to sit a test.")
class InvitationApi {
  private static final String USUAL_DAYS = "14";
  private static final String UNPUBLISHED = "the test has no published version, or is archived";

  private final Invitations invitations;
  private final InvitationLookup lookup;
  private final InvitationTerms terms;
  private final TestNames tests;
  private final Words words;

  InvitationApi(
      Invitations invitations,
      InvitationLookup lookup,
      InvitationTerms terms,
      TestNames tests,
      Words words) {
    this.invitations = invitations;
    this.lookup = lookup;
    this.terms = terms;
    this.tests = tests;
    this.words = words;
  }

  /**
   * @param email without it nothing is mailed and the caller hands over the link
   * @param days how long the candidate has to start, 1 to 365; 14 when left out
   * @param timeMultiplier 1 to 5; 1 when left out; private, no ranking shows it
   */
  record Request(
      String name,
      Optional<String> email,
      Optional<Integer> days,
      Optional<Double> timeMultiplier) {}

  /**
   * @param link what the candidate opens; shown this once
   */
  record Created(UUID invitation, String name, String link) {}

  /**
   * @param row its number, from 1
   * @param problem in words
   */
  record BadRow(long row, String text, String problem) {}

  /**
   * What became of a list.
   *
   * @param alreadyInvited those with an open invitation to this test, who were left alone
   * @param badRows rows to correct and send again
   */
  record Report(List<Created> invited, List<String> alreadyInvited, List<BadRow> badRows) {}

  @Operation(summary = "Everybody invited to a test, the latest first")
  @GetMapping
  Slice<Invitation> list(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    requireTest(test);
    return Slice.of(invitations.ofTest(test), page, size);
  }

  @Operation(summary = "One invitation and how far the candidate has come")
  @GetMapping("/{invitation}")
  Invitation one(@PathVariable UUID test, @PathVariable UUID invitation) {
    return lookup.one(test, invitation);
  }

  @Operation(
      summary = "Invite one candidate",
      description =
          "With an address the link is mailed. The address is the key: asking again while its"
              + " invitation is open is refused with 409 and mails nothing, so it is safe to try"
              + " again after a broken connection.")
  @Conflict("the address has an open invitation to this test, or " + UNPUBLISHED)
  @PostMapping
  Created invite(@PathVariable UUID test, @RequestBody Request request, Locale locale) {
    requireTest(test);
    String name = Required.text("name", request.name(), Invitee.MAX_NAME);
    Optional<String> email = request.email().map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (email.isPresent() && !EmailAddress.valid(email.get())) {
      throw Refusal.field("email", "not a complete address");
    }
    double multiplier = request.timeMultiplier().orElse(1.0);
    Terms terms =
        terms(
            test,
            request.days().orElse(Integer.valueOf(USUAL_DAYS)),
            Required.between("timeMultiplier", multiplier, 1.0, InvitationTerms.MOST_TIME),
            locale);
    return switch (invitations.invite(terms, name, email)) {
      case Outcome.Invited invited -> created(invited);
      case Outcome.AlreadyInvited _ ->
          throw Refusal.conflict("email: this address has an open invitation to this test");
    };
  }

  @Operation(
      summary = "Invite everybody in a table",
      description =
          "CSV with a name and an e-mail address in each row, in either order, 2,000 rows at most;"
              + " a header is recognised. Good rows are invited and mailed once, whatever the"
              + " others hold; sending the same table again mails nobody twice.")
  @Conflict(UNPUBLISHED)
  @PostMapping(
      path = "/list",
      consumes = {"text/csv", "text/plain"})
  Report inviteList(
      @PathVariable UUID test,
      @RequestBody String table,
      @RequestParam(defaultValue = USUAL_DAYS) int days,
      Locale locale) {
    requireTest(test);
    ListOutcome outcome = invitations.inviteList(terms(test, days, 1, locale), table);
    Text text = words.in(locale);
    return new Report(
        outcome.invited().stream().map(InvitationApi::created).toList(),
        outcome.already(),
        outcome.badRows().stream()
            .map(row -> new BadRow(row.number(), row.text(), text.of(row.problem())))
            .toList());
  }

  private void requireTest(UUID test) {
    if (tests.find(test).isEmpty()) {
      throw Refusal.notFound("test");
    }
  }

  private Terms terms(UUID test, int days, double multiplier, Locale locale) {
    return terms.of(
        test, Required.between("days", days, 1, InvitationTerms.MOST_DAYS), multiplier, locale);
  }

  private static Created created(Outcome.Invited invited) {
    return new Created(invited.invitation(), invited.name(), invited.link());
  }

  @ExceptionHandler(NothingPublished.class)
  ProblemDetail nothingPublished() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, "Publish the test first: " + UNPUBLISHED + ".");
  }
}
