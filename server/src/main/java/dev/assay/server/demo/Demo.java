// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.server.account.DemoTeam;
import dev.assay.server.blueprint.Rules;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.blueprint.ShippedTests;
import dev.assay.server.connection.DemoModel;
import dev.assay.server.demand.DemoAds;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo organisation when there is none, and prints a fresh sign-in link for its recruiter
 * and a fresh invitation at every start.
 */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
class Demo {
  private static final String FIRST_ROLE = "backend-engineer-java-mid";
  private static final String ASSISTED = ", with an assistant";
  private static final String WRITTEN_ROLE = "backend-engineer-written-work";
  private static final Duration VALID = Duration.ofDays(30);
  private static final Duration FIRST_PAGE = Duration.ofSeconds(5);

  private final DemoTeam team;
  private final DemoModel model;
  private final ShippedRoles roles;
  private final ShippedTests tests;
  private final Invitations invitations;
  private final DemoAds ads;
  private final DemoPairs pairs;
  private final Jobs jobs;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Demo(
      DemoTeam team,
      DemoModel model,
      ShippedRoles roles,
      ShippedTests tests,
      Invitations invitations,
      DemoAds ads,
      DemoPairs pairs,
      Jobs jobs,
      TransactionTemplate transactions,
      Clock clock) {
    this.team = team;
    this.model = model;
    this.roles = roles;
    this.tests = tests;
    this.invitations = invitations;
    this.ads = ads;
    this.pairs = pairs;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(100) // after the bank is loaded
  void open() {
    DemoTeam.Entrance entrance = team.enter();
    OrganisationId organisation = entrance.organisation();
    String candidate =
        Tenancy.call(
            organisation,
            () -> {
              if (tests.named(firstName()).isEmpty()) {
                transactions.executeWithoutResult(_ -> furnish(entrance.recruiter()));
              }
              transactions.executeWithoutResult(_ -> connectModel(entrance.recruiter()));
              return candidateLink(entrance.recruiter());
            });
    PrintStream console = System.out;
    console.println("recruiter: " + entrance.link());
    console.println("candidate: " + candidate);
    console.flush();
  }

  /** The people come when the first page is up: no start waits for them. */
  private void furnish(UUID recruiter) {
    roles.all().stream()
        .sorted(Comparator.comparing(role -> role.slug().equals(FIRST_ROLE))) // newest is on top
        .forEach(role -> tests.publish(role, recruiter));
    ads.add(recruiter);
    Instant soon = clock.instant().plus(FIRST_PAGE);
    jobs.forHouse(DemoPeople.COME.instance(firstName()).scheduledTo(soon));
    jobs.forHouse(DemoPeople.SIMULATE.instance(firstName()).scheduledTo(soon));
    jobs.forHouse(DemoPeople.WRITE.instance(name(WRITTEN_ROLE)).scheduledTo(soon));
  }

  /** The model has another address at every start; tests with it are made once. */
  private void connectModel(UUID recruiter) {
    if (model.connect()) {
      publishAssisted(recruiter);
      if (tests.named(DemoPairs.NAME).isEmpty()) {
        pairs.publish(recruiter);
        jobs.forHouse(
            DemoPeople.PAIR
                .instance(DemoPairs.NAME)
                .scheduledTo(clock.instant().plus(FIRST_PAGE.multipliedBy(2))));
      }
    }
  }

  private void publishAssisted(UUID recruiter) {
    ShippedRole role = roles.find(FIRST_ROLE).orElseThrow();
    String name = role.name() + ASSISTED;
    if (tests.named(name).isEmpty()) {
      Rules rules = role.rules();
      Rules measured =
          new Rules(
              rules.minutes(),
              rules.navigation(),
              AiPolicy.MEASURED,
              rules.cut(),
              rules.reportDetail(),
              rules.adaptive(),
              rules.pairs());
      tests.publish(new ShippedRole(role.slug(), name, role.blueprint(), measured), recruiter);
    }
  }

  private String firstName() {
    return name(FIRST_ROLE);
  }

  private String name(String role) {
    return roles.find(role).map(ShippedRole::name).orElseThrow();
  }

  private String candidateLink(UUID recruiter) {
    UUID test = tests.named(firstName()).orElseThrow();
    int number = invitations.ofTest(test).size() + 1;
    Terms terms = new Terms(test, clock.instant().plus(VALID), 1, recruiter, Locale.ENGLISH);
    return switch (invitations.invite(terms, "Demo candidate " + number, Optional.empty())) {
      case Outcome.Invited invited -> invited.link();
      case Outcome.AlreadyInvited already ->
          throw new IllegalStateException("without an address nobody is invited twice: " + already);
    };
  }
}
