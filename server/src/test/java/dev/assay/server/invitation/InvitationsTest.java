// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.MovingClock;
import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.TestHouse;
import dev.assay.server.TestTests;
import dev.assay.server.invitation.Invitation.State;
import dev.assay.server.invitation.Invitations.NothingPublished;
import dev.assay.server.invitation.Invitations.Outcome;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@MovingClock
class InvitationsTest {
  @Autowired Invitations invitations;
  @Autowired TestHouse house;
  @Autowired TestTests tests;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  OrganisationId organisation;
  UUID test;

  @BeforeEach
  void aPublishedTest() {
    organisation = house.organisation("Lighthouse");
    test = tests.published(organisation, "Backend");
  }

  @Test
  void a_mailed_invitation_carries_its_link_and_is_not_sent_twice() {
    Outcome first = invite("Ada", "ada@example.org");
    Outcome second = invite("Ada L.", "ada@example.org");

    assertThat(first).isInstanceOf(Outcome.Invited.class);
    assertThat(second).isInstanceOf(Outcome.AlreadyInvited.class);
    assertThat(mailsTo("ada@example.org"))
        .singleElement()
        .asString()
        .contains(((Outcome.Invited) first).link())
        .contains("40 minutes");
  }

  @Test
  void more_time_shows_in_the_mail_as_plain_minutes() {
    in(() -> invitations.invite(terms(1.5), "Bo", Optional.of("bo@example.org")));

    assertThat(mailsTo("bo@example.org")).singleElement().asString().contains("60 minutes");
  }

  @Test
  void an_address_can_be_invited_again_after_cancelling() {
    invite("Cy", "cy@example.org");
    Invitation first = only();
    in(() -> {
      invitations.cancel(first);
      return first;
    });

    assertThat(invite("Cy", "cy@example.org")).isInstanceOf(Outcome.Invited.class);
  }

  @Test
  void the_state_follows_the_clock_and_the_team() {
    invite("Di", "di@example.org");
    assertThat(only().state()).isEqualTo(State.INVITED);

    clock.advance(Duration.ofDays(15));
    assertThat(only().state()).isEqualTo(State.EXPIRED);

    in(() -> {
      invitations.expireAt(only(), clock.instant().plus(Duration.ofDays(1)));
      return test;
    });
    assertThat(only().state()).isEqualTo(State.INVITED);
  }

  @Test
  void whoever_has_two_days_left_is_reminded_once() {
    invite("Ed", "ed@example.org");
    clock.advance(Duration.ofDays(12).plusHours(1));

    remind();
    remind();

    assertThat(mailsTo("ed@example.org")).hasSize(2).element(1).asString().startsWith("Hello Ed");
  }

  @Test
  void another_organisation_sees_neither_the_test_nor_its_candidates() {
    invite("Fay", "fay@example.org");
    OrganisationId other = house.organisation("Rival");

    assertThat(
            Tenancy.<List<Invitation>, RuntimeException>call(other, () -> invitations.ofTest(test)))
        .isEmpty();
    assertThatThrownBy(
            () -> Tenancy.call(other, () -> invitations.invite(terms(1), "Gil", Optional.empty())))
        .isInstanceOf(NothingPublished.class);
  }

  private Outcome invite(String name, String email) {
    return in(() -> invitations.invite(terms(1), name, Optional.of(email)));
  }

  private Terms terms(double multiplier) {
    return new Terms(
        test, clock.instant().plus(Duration.ofDays(14)), multiplier, null, Locale.ENGLISH);
  }

  private Invitation only() {
    List<Invitation> all = in(() -> invitations.ofTest(test));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void remind() {
    in(() -> {
      invitations.remindThoseWhoseTimeRunsOut(Duration.ofDays(2));
      return test;
    });
  }

  private List<String> mailsTo(String address) {
    return house.inside(
        organisation,
        () ->
            jdbc.sql("select body from mail where recipient = ? order by created_at")
                .param(address)
                .query(String.class)
                .list());
  }

  private <R> R in(Supplier<R> work) {
    return Tenancy.call(organisation, work::get);
  }
}
