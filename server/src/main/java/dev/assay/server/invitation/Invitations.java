// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.invitation.InvitationMails.Kind;
import dev.assay.server.invitation.InviteeList.Row;
import dev.assay.server.invitation.JdbcInvitations.New;
import dev.assay.server.invitation.JdbcInvitations.TestFacts;
import dev.assay.server.token.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites candidates of the current organisation, and looks after their invitations. */
@Component
public class Invitations {
  /** How long a candidate has to start, unless the team says otherwise. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(14);

  private final JdbcInvitations rows;
  private final InvitationMails mails;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String baseUrl;

  Invitations(
      JdbcInvitations rows,
      InvitationMails mails,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${assay.url}") String baseUrl) {
    this.rows = rows;
    this.mails = mails;
    this.events = events;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /**
   * Who is asked, and how.
   *
   * @param test the test whose latest published version they sit
   * @param timeMultiplier 1 to 5
   * @param invitedBy the member who invites; null when the house does
   */
  public record Terms(
      UUID test, Instant expires, double timeMultiplier, @Nullable UUID invitedBy, Locale locale) {}

  /** What became of one person on a list. */
  public sealed interface Outcome {
    /**
     * @param link shown to the team now and stored nowhere
     */
    record Invited(UUID invitation, String name, String link) implements Outcome {}

    record AlreadyInvited(String name) implements Outcome {}
  }

  /**
   * Invites one person; mails the link when there is an address.
   *
   * @throws NothingPublished when the test has no published version
   */
  @Transactional
  public Outcome invite(Terms terms, String name, Optional<String> email) {
    return invite(terms, List.of(new Invitee(name, email))).getFirst();
  }

  @Transactional
  List<Outcome> invite(Terms terms, List<Invitee> people) {
    UUID version =
        rows.publishedVersion(terms.test()).orElseThrow(() -> new NothingPublished(terms.test()));
    TestFacts facts = rows.factsOf(version).orElseThrow();
    List<Outcome> outcomes = new ArrayList<>();
    for (Invitee person : people) {
      outcomes.add(invite(terms, version, facts, person));
    }
    return outcomes;
  }

  /**
   * What became of a table of people.
   *
   * @param already the names of those who have an open invitation, who were left alone
   */
  record ListOutcome(
      List<Outcome.Invited> invited, List<String> already, List<InviteeList.BadRow> badRows) {}

  /** Invites everybody whose row is right; the other rows come back, each with its problem. */
  @Transactional
  ListOutcome inviteList(Terms terms, String table) {
    InviteeList list = InviteeList.parse(table);
    List<Outcome.Invited> invited = new ArrayList<>();
    List<String> already = new ArrayList<>();
    for (Outcome outcome : invite(terms, list.people().stream().map(Row::invitee).toList())) {
      switch (outcome) {
        case Outcome.Invited one -> invited.add(one);
        case Outcome.AlreadyInvited one -> already.add(one.name());
      }
    }
    return new ListOutcome(List.copyOf(invited), List.copyOf(already), list.badRows());
  }

  /**
   * Invites a language model. What it does is kept apart from everything about people.
   *
   * @return the id of the invitation
   * @throws NothingPublished when the test has no published version
   */
  @Transactional
  public UUID inviteModel(Terms terms, ModelGuest model) {
    UUID version =
        rows.publishedVersion(terms.test()).orElseThrow(() -> new NothingPublished(terms.test()));
    UUID id = UUID.randomUUID();
    rows.insertModel(
        new New(
            id,
            version,
            new Invitee(model.model(), Optional.empty()),
            Secret.random(),
            terms.timeMultiplier(),
            terms.invitedBy(),
            clock.instant(),
            terms.expires()),
        model);
    return id;
  }

  /** A fresh token of an invitation, for the house that sits the test in a model's name. */
  @Transactional
  public Secret newToken(UUID invitation) {
    Secret secret = Secret.random();
    rows.addLink(invitation, secret, clock.instant());
    return secret;
  }

  private Outcome invite(Terms terms, UUID version, TestFacts facts, Invitee person) {
    UUID id = UUID.randomUUID();
    Secret secret = Secret.random();
    boolean isNew =
        rows.insert(
            new New(
                id,
                version,
                person,
                secret,
                terms.timeMultiplier(),
                terms.invitedBy(),
                clock.instant(),
                terms.expires()));
    if (!isNew) {
      return new Outcome.AlreadyInvited(person.name());
    }
    person
        .email()
        .ifPresent(email ->
            mails.send(
                Kind.INVITATION,
                id,
                person.name(),
                email,
                facts,
                terms.timeMultiplier(),
                terms.expires(),
                address(secret),
                terms.locale()));
    return new Outcome.Invited(id, person.name(), address(secret));
  }

  @Transactional(readOnly = true)
  public Optional<Invitation> find(UUID id) {
    return rows.find(id, clock.instant());
  }

  /** An invitation to a test; what was sent for another test is not found. */
  @Transactional(readOnly = true)
  Optional<Invitation> find(UUID test, UUID id) {
    return rows.find(test, id, clock.instant());
  }

  @Transactional(readOnly = true)
  public List<Invitation> ofTest(UUID test) {
    return rows.ofTest(test, clock.instant());
  }

  /** A fresh link beside the older ones, for the team to hand over. */
  @Transactional
  String newLink(Invitation invitation) {
    Secret secret = Secret.random();
    rows.addLink(invitation.id(), secret, clock.instant());
    return address(secret);
  }

  /** Mails an invitation or a reminder, with a fresh link. Nothing to do without an address. */
  @Transactional
  void mailAgain(Invitation invitation, Kind kind, Locale locale) {
    if (kind == Kind.REMINDER) {
      rows.reminded(invitation.id(), clock.instant());
    }
    invitation
        .email()
        .ifPresent(email ->
            mails.send(
                kind,
                invitation.id(),
                invitation.name(),
                email,
                rows.factsOf(invitation.testVersion()).orElseThrow(),
                invitation.timeMultiplier(),
                invitation.expiresAt(),
                newLink(invitation),
                locale));
  }

  /** Reminds everybody whose invitation ends soon, once; the house's own round. */
  @Transactional
  void remindThoseWhoseTimeRunsOut(Duration soon) {
    for (UUID id : rows.toRemind(clock.instant(), clock.instant().plus(soon))) {
      find(id).ifPresent(invitation -> mailAgain(invitation, Kind.REMINDER, Locale.ENGLISH));
    }
  }

  @Transactional
  void cancel(Invitation invitation) {
    rows.cancel(invitation.id(), clock.instant());
  }

  /** Takes a cancelling back; false when there is none, or the address was invited again since. */
  @Transactional
  boolean reinstate(Invitation invitation) {
    return rows.reinstate(invitation.id());
  }

  @Transactional
  void expireAt(Invitation invitation, Instant when) {
    rows.expireAt(invitation.id(), when);
  }

  /** Gives more time, before the start or during the attempt; a running clock never loses any. */
  @Transactional
  void giveTime(Invitation invitation, double multiplier) {
    double before = invitation.timeMultiplier();
    if (invitation.isRunning() && multiplier < before) {
      return;
    }
    rows.multiplyTime(invitation.id(), multiplier);
    if (invitation.isRunning()) {
      events.publishEvent(new ExtraTimeGranted(invitation.id(), before, multiplier));
    }
  }

  private String address(Secret secret) {
    return baseUrl + "/i/" + secret.value();
  }

  /** A test without a published version cannot be sat. */
  public static final class NothingPublished extends RuntimeException {
    NothingPublished(UUID test) {
      super("test " + test + " has no published version");
    }
  }
}
