// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.account.DemoTeam;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.ShippedTests;
import dev.assay.server.blueprint.TestReaders;
import dev.assay.server.delivery.DemoSittings;
import dev.assay.server.fairness.DemoGroups;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.shortlist.DemoDecisions;
import dev.assay.server.shortlist.Stage;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invites the people of the demonstration, sits the test in their place and decides about them.
 * Each is one transaction and comes once; graders judge what they entered as they judge any answer.
 */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoCandidates {
  private static final Duration VALID = Duration.ofDays(30);
  private static final Duration APART = Duration.ofHours(4);
  private static final Duration SHORTEST = Duration.ofMinutes(24);
  private static final Duration AT_WORK = Duration.ofMinutes(7);

  private final DemoTeam team;
  private final ShippedTests tests;
  private final TestReaders readers;
  private final Invitations invitations;
  private final DemoSittings sittings;
  private final DemoDecisions decisions;
  private final DemoGroups groups;
  private final Bank bank;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DemoCandidates(
      DemoTeam team,
      ShippedTests tests,
      TestReaders readers,
      Invitations invitations,
      DemoSittings sittings,
      DemoDecisions decisions,
      DemoGroups groups,
      Bank bank,
      JsonMapper json,
      TransactionTemplate transactions,
      Clock clock) {
    this.team = team;
    this.tests = tests;
    this.readers = readers;
    this.invitations = invitations;
    this.sittings = sittings;
    this.decisions = decisions;
    this.groups = groups;
    this.bank = bank;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The test they sit, and the colleagues who decide. */
  private record Stay(UUID test, String testName, TeamMember recruiter, TeamMember manager) {}

  void sit(String testName, List<DemoPerson> people) {
    DemoTeam.Crew crew = team.crew();
    Tenancy.run(
        crew.organisation(),
        () -> {
          UUID test = tests.named(testName).orElseThrow();
          readers.choose(test, List.of(crew.manager().account()));
          Stay stay = new Stay(test, testName, crew.recruiter(), crew.manager());
          for (int i = 0; i < people.size(); i++) {
            int place = i;
            transactions.executeWithoutResult(_ -> come(stay, people.get(place), place));
          }
        });
  }

  private void come(Stay stay, DemoPerson person, int place) {
    Instant now = clock.instant();
    Terms terms =
        new Terms(stay.test(), now.plus(VALID), 1, stay.recruiter().account(), Locale.ENGLISH);
    switch (invitations.invite(terms, person.shownName(), Optional.of(person.email()))) {
      case Outcome.AlreadyInvited _ -> {} // a start before this one
      case Outcome.Invited invited -> {
        act(person, place, invited.invitation(), now);
        decide(stay, person, invited.invitation());
      }
    }
  }

  private void act(DemoPerson person, int place, UUID invitation, Instant now) {
    DemoAnswers answers = new DemoAnswers(person, bank, json);
    switch (person.part()) {
      case INVITED -> {}
      case WENT_AWAY -> sittings.decline(invitation);
      case AT_WORK -> {
        Duration ago = AT_WORK.plusMinutes(place % 7);
        sittings.begin(invitation, now.minus(ago), ago, answers, 3 + place % 7);
      }
      case HANDED_IN, SHORTLISTED, INTERVIEW, ADVANCED, DECLINED -> {
        Instant started = now.minus(APART.multipliedBy(place + 1L)).minusSeconds(97L * place);
        Duration took = SHORTEST.plusSeconds(53L * (place * 7 % 17));
        sittings.sit(invitation, started, took, answers);
        groups.say(invitation, place);
      }
    }
  }

  private void decide(Stay stay, DemoPerson person, UUID invitation) {
    switch (person.part()) {
      case SHORTLISTED -> {
        decisions.move(stay.recruiter(), stay.test(), invitation, Stage.SHORTLISTED);
        decisions.comment(
            stay.recruiter(),
            invitation,
            "Clearly above the cut. Mika, would you look at the SQL?");
      }
      case INTERVIEW -> {
        decisions.move(stay.recruiter(), stay.test(), invitation, Stage.SHORTLISTED);
        decisions.comment(
            stay.manager(), invitation, "I would like to talk about the second query.");
        decisions.move(stay.manager(), stay.test(), invitation, Stage.INTERVIEW);
      }
      case ADVANCED -> {
        decisions.comment(
            stay.manager(), invitation, "The program is short and handles the edge cases. Yes.");
        write(stay, invitation, Stage.ADVANCED);
      }
      case DECLINED -> write(stay, invitation, Stage.DECLINED);
      case INVITED, WENT_AWAY, AT_WORK, HANDED_IN -> {}
    }
  }

  private void write(Stay stay, UUID invitation, Stage stage) {
    decisions.write(stay.manager(), stay.test(), stay.testName(), invitation, stage);
  }
}
