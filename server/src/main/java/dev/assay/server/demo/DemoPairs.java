// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.items.Seniority;
import dev.assay.server.account.DemoTeam;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.Blueprint;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.Rules;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.blueprint.ShippedTests;
import dev.assay.server.delivery.DemoSittings;
import dev.assay.server.exposure.DemoExposure;
import dev.assay.server.exposure.ModelAnswers;
import dev.assay.server.fairness.DemoGroups;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The test of the demonstration in which of each two items of a kind one is worked alone and the
 * other with the assistant, and the invented people who sit it. Its form is fixed, since simulated
 * answers to its items were recorded.
 */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoPairs {
  static final String NAME = "Python and SQL in pairs with AI (invented for the demo)";

  private static final List<String> FORM =
      List.of(
          "course-free-seats",
          "subscriptions-running-on-a-day",
          "clinic-recall-list",
          "payment-success-rate",
          "replayed-requests",
          "rate-limit-window");

  private static final String DESCRIPTION =
      """
      Made for the demonstration, to show what a test says of help by AI. Two items of a kind are a
      pair: one is worked alone, the other with an assistant, and a lot decides which. Everybody who
      has sat it is invented, and the assistant is a simulated model.
      """;

  private static final int MINUTES = 40;
  private static final Duration VALID = Duration.ofDays(30);
  private static final Duration SHORTEST = Duration.ofMinutes(24);

  private final DemoTeam team;
  private final ShippedTests tests;
  private final Invitations invitations;
  private final DemoSittings sittings;
  private final DemoGroups groups;
  private final DemoExposure exposure;
  private final ModelAnswers recorded;
  private final Bank bank;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DemoPairs(
      DemoTeam team,
      ShippedTests tests,
      Invitations invitations,
      DemoSittings sittings,
      DemoGroups groups,
      DemoExposure exposure,
      ModelAnswers recorded,
      Bank bank,
      JsonMapper json,
      TransactionTemplate transactions,
      Clock clock) {
    this.team = team;
    this.tests = tests;
    this.invitations = invitations;
    this.sittings = sittings;
    this.groups = groups;
    this.exposure = exposure;
    this.recorded = recorded;
    this.bank = bank;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
  }

  void publish(UUID recruiter) {
    Blueprint blueprint =
        new Blueprint(
            "",
            DESCRIPTION,
            Seniority.MID,
            MINUTES,
            List.of(new WeightedSkill("backend.sql", 50), new WeightedSkill("backend.api", 50)),
            new TreeMap<>(Map.of("sql", 4, "code", 2)),
            new TreeSet<>(List.of("python")));
    Rules rules =
        new Rules(
            MINUTES,
            Navigation.FREE,
            AiPolicy.MEASURED,
            0,
            ReportDetail.GROUPS,
            Optional.empty(),
            true);
    exposure.bring();
    tests.publish(new ShippedRole("demo-pairs", NAME, blueprint, rules), FORM, recruiter);
  }

  /** Who was invited by a start before this one does not come again. */
  void sit() {
    DemoTeam.Crew crew = team.crew();
    Tenancy.run(
        crew.organisation(),
        () -> {
          UUID test = tests.named(NAME).orElseThrow();
          UUID recruiter = crew.recruiter().account();
          for (int place = 0; place < DemoPerson.PAIRED.size(); place++) {
            come(test, recruiter, DemoPerson.PAIRED.get(place), place);
          }
        });
  }

  private void come(UUID test, UUID recruiter, DemoPerson person, int place) {
    Instant now = clock.instant();
    Terms terms = new Terms(test, now.plus(VALID), 1, recruiter, Locale.ENGLISH);
    Outcome outcome =
        Objects.requireNonNull(
            transactions.execute(
                _ -> invitations.invite(terms, person.shownName(), Optional.of(person.email()))));
    if (outcome instanceof Outcome.Invited invited) {
      Duration took = SHORTEST.plusSeconds(53L * (place * 7 % 17));
      sittings.sitHelped(
          invited.invitation(),
          now.minus(took),
          took,
          new DemoHelpedAnswers(person, bank, recorded, json));
      groups.say(invited.invitation(), place);
    }
  }
}
