// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Attempt.Ender;
import dev.assay.server.itemtype.ItemsGiven;
import dev.assay.server.tenancy.OrganisationId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends attempts, by the server's clock. */
@Component
class Attempts {
  private final JdbcClient jdbc;
  private final AttemptEvents events;
  private final Responses responses;
  private final Questions questions;
  private final Forms forms;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Attempts(
      JdbcClient jdbc,
      AttemptEvents events,
      Responses responses,
      Questions questions,
      Forms forms,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.responses = responses;
    this.questions = questions;
    this.forms = forms;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** An attempt and the organisation it belongs to. */
  record Whose(UUID attempt, OrganisationId organisation) {}

  /** Starts the clock; pressing start twice starts it once. */
  @Transactional
  void start(Seat seat) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = UUID.randomUUID();
    int started =
        jdbc.sql(
                """
                insert into attempt (id, organisation_id, invitation_id, test_version_id, seed,
                                     started_at, deadline_at)
                select ?, organisation_id, id, test_version_id, ?, ?, ? from invitation
                where id = ? and cancelled_at is null and declined_at is null and expires_at > ?
                on conflict (invitation_id) do nothing
                """)
            .params(
                id,
                random.nextLong(),
                Column.of(now),
                Column.of(now.plus(seat.time())),
                seat.id(),
                Column.of(now))
            .update();
    if (started == 1) {
      events.add(id, seat.organisation(), "STARTED", Map.of("minutes", seat.minutes()));
      if (seat.rules().adaptive().isPresent()) {
        questions.reach(id, 1);
      }
      publisher.publishEvent(
          new ItemsGiven(
              id,
              forms.of(seat.testVersion()).stream()
                  .map(item -> new ItemsGiven.Given(item.position(), item.hash(), item.type()))
                  .toList()));
    }
  }

  /** The candidate hands in, if there is anything; what is over already is settled if it is due. */
  @Transactional
  void handIn(Seat seat) {
    seat.attempt()
        .ifPresent(attempt -> {
          submit(attempt.id(), seat.organisation());
          settleIfDue(attempt.id(), seat.organisation());
        });
  }

  /**
   * The candidate hands in. Once: a second press changes nothing. After the deadline the clock
   * settles instead, when what was made in time has had its time to arrive.
   */
  @Transactional
  void submit(UUID attempt, OrganisationId organisation) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean running =
        jdbc.sql(
                """
                select 1 from attempt
                where id = ? and submitted_at is null and deadline_at >= ? for update
                """)
            .params(attempt, Column.of(now))
            .query(Integer.class)
            .optional()
            .isPresent();
    if (running) {
      settle(attempt, organisation, now, Ender.CANDIDATE);
    }
  }

  /**
   * Settles by the clock if the deadline and the time for late arrivals have passed. Idempotent.
   */
  @Transactional
  void settleIfDue(UUID attempt, OrganisationId organisation) {
    jdbc.sql(
            """
            select deadline_at from attempt
            where id = ? and submitted_at is null
              and deadline_at < ? and lateness(deadline_at, ?) > ? * interval '1 second' for update
            """)
        .params(
            attempt,
            Column.of(clock.instant()),
            Column.of(clock.instant()),
            Arrival.GRACE.toSeconds())
        .query((row, _) -> Column.instant(row, "deadline_at"))
        .optional()
        .ifPresent(deadline -> settle(attempt, organisation, deadline, Ender.CLOCK));
  }

  /**
   * Attempts that {@link #settleIfDue} may be due for, oldest first: of people, and of models that
   * nobody has handed in.
   */
  @Transactional(readOnly = true)
  List<Whose> overdue() {
    return jdbc.sql(
            """
            select id, organisation_id from attempt
            where submitted_at is null and deadline_at < ? order by deadline_at limit 500
            """)
        .params(Column.of(clock.instant().minus(Arrival.GRACE)))
        .query((row, _) ->
            new Whose(
                Column.uuid(row, "id"), new OrganisationId(Column.uuid(row, "organisation_id"))))
        .list();
  }

  private void settle(UUID attempt, OrganisationId organisation, Instant at, Ender by) {
    questions.complete(attempt);
    String receipt = Receipt.over(attempt, responses.counting(attempt));
    jdbc.sql("update attempt set submitted_at = ?, submitted_by = ?, receipt = ? where id = ?")
        .params(Column.of(at), by.name(), receipt, attempt)
        .update();
    events.add(attempt, organisation, "SUBMITTED", Map.of("by", by.name(), "receipt", receipt));
    publisher.publishEvent(new AttemptSubmitted(attempt, organisation));
  }
}
