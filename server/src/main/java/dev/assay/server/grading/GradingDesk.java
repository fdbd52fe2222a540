// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.ItemGrader.Unrated;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of grades: opened when an attempt is handed in, filled once each, and counted. Every
 * method is a transaction of its own or part of the caller's.
 */
@Component
class GradingDesk {
  /** After so many tries an item of ours that fails is left out of the score, and still retried. */
  static final int TRIES_BEFORE_SCORING_WITHOUT = 8;

  private final JdbcClient jdbc;
  private final GradingJobs jobs;
  private final ApplicationEventPublisher publisher;
  private final JsonMapper json;
  private final Clock clock;

  GradingDesk(
      JdbcClient jdbc,
      GradingJobs jobs,
      ApplicationEventPublisher publisher,
      JsonMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.publisher = publisher;
    this.json = json;
    this.clock = clock;
  }

  /** One pending grade and one job for every item of the form; a second time changes nothing. */
  @Transactional
  void open(UUID attempt, OrganisationId organisation) {
    List<Integer> positions =
        jdbc.sql(
                """
                insert into grade (attempt_id, position, organisation_id, item_hash, state)
                select a.id, f.position, a.organisation_id, f.item_hash, 'PENDING'
                from attempt a join attempt_form f on f.attempt_id = a.id
                where a.id = ?
                on conflict (attempt_id, position) do nothing
                returning position
                """)
            .param(attempt)
            .query((row, _) -> row.getInt("position"))
            .list();
    jobs.grade(
        positions.stream()
            .sorted()
            .map(position -> new Ticket(organisation, attempt, position))
            .toList());
  }

  /** Grades one item again, from what counts now: a person has let a late answer count. */
  @Transactional
  void reopen(UUID attempt, OrganisationId organisation, int position) {
    lock(attempt);
    int reopened =
        jdbc.sql(
                """
                update grade set state = 'PENDING', tries = 0, fault = null
                where attempt_id = ? and position = ?
                """)
            .params(attempt, position)
            .update();
    if (reopened == 1) {
      jobs.gradeAgain(new Ticket(organisation, attempt, position));
    }
  }

  /**
   * What a grader needs to grade one item.
   *
   * @param response what counts; empty when nothing was entered
   */
  record Work(ItemHash item, long seed, Optional<Saved> response) {}

  /** The save that counts. */
  record Saved(String writer, long seq, JsonNode payload) {
    private SaveName name() {
      return new SaveName(writer, seq);
    }
  }

  /** What tells the saves of an item apart. */
  private record SaveName(String writer, long seq) {}

  /** Takes up a grading, counting the try; empty when it has been graded already. */
  @Transactional
  Optional<Work> take(Ticket ticket) {
    return jdbc.sql(
            """
            with taken as (
              update grade set tries = tries + 1
              where attempt_id = ? and position = ? and state in ('PENDING','FAULT') returning *)
            select t.item_hash, a.seed, r.writer, r.seq, r.payload
            from taken t join attempt a on a.id = t.attempt_id
            left join counting_response r
              on r.attempt_id = t.attempt_id and r.position = t.position
            """)
        .params(ticket.subject(), ticket.position())
        .query((row, _) ->
            new Work(new ItemHash(row.getString("item_hash")), row.getLong("seed"), saved(row)))
        .optional();
  }

  private Optional<Saved> saved(ResultSet row) throws SQLException {
    String payload = row.getString("payload");
    return payload == null
        ? Optional.empty()
        : Optional.of(
            new Saved(row.getString("writer"), row.getLong("seq"), json.readTree(payload)));
  }

  /**
   * Writes a grade, unless one is there; the attempt's last one says so to whoever scores.
   *
   * @return false when by now another answer counts than the one that was graded
   */
  @Transactional
  boolean graded(Ticket ticket, Work work, Marks marks, int category) {
    lock(ticket.subject());
    if (!counting(ticket).equals(work.response().map(Saved::name))) {
      return false;
    }
    jdbc.sql(
            """
            update grade set state = 'GRADED', marks = :marks, category = :category,
              detail = :detail::jsonb, writer = :writer, seq = :seq, fault = null, graded_at = :now
            where attempt_id = :attempt and position = :position and state in ('PENDING','FAULT')
            """)
        .param("marks", marks.share())
        .param("category", category)
        .param("detail", json.writeValueAsString(marks.detail()))
        .param("writer", work.response().map(Saved::writer).orElse(null))
        .param("seq", work.response().map(Saved::seq).orElse(null))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("attempt", ticket.subject())
        .param("position", ticket.position())
        .update();
    announceIfSettled(ticket);
    return true;
  }

  /**
   * Notes that people have to rate an answer, with what is known of it already, and tells who asks
   * them; the attempt's last one says so to whoever scores.
   *
   * @return false when by now another answer counts than the one that was looked at
   */
  @Transactional
  boolean unrated(Ticket ticket, Work work, Unrated unrated) {
    lock(ticket.subject());
    if (!counting(ticket).equals(work.response().map(Saved::name))) {
      return false;
    }
    Saved answer = work.response().orElseThrow(() -> new IllegalStateException("nothing to rate"));
    int waits =
        jdbc.sql(
                """
                update grade set state = 'UNRATED', marks = null, category = null,
                  detail = :found::jsonb, writer = :writer, seq = :seq, fault = null, graded_at = null
                where attempt_id = :attempt and position = :position
                  and state in ('PENDING','FAULT')
                """)
            .param("found", json.writeValueAsString(unrated.found()))
            .param("writer", answer.writer())
            .param("seq", answer.seq())
            .param("attempt", ticket.subject())
            .param("position", ticket.position())
            .update();
    if (waits == 1) {
      publisher.publishEvent(
          new AnswerUnrated(
              new RatedAnswer(ticket.subject(), ticket.position(), answer.writer(), answer.seq()),
              work.item(),
              unrated.found()));
    }
    announceIfSettled(ticket);
    return true;
  }

  /**
   * Writes the marks that people gave an answer, over those of an earlier rating too.
   *
   * @return false when by now another answer counts than the one that was rated
   */
  @Transactional
  boolean rated(RatedAnswer answer, Marks marks, int category) {
    lock(answer.attempt());
    int rated =
        jdbc.sql(
                """
                update grade set state = 'GRADED', marks = :marks, category = :category,
                  detail = :detail::jsonb, graded_at = :now
                where attempt_id = :attempt and position = :position and writer = :writer
                  and seq = :seq and state in ('UNRATED','GRADED')
                """)
            .param("marks", marks.share())
            .param("category", category)
            .param("detail", json.writeValueAsString(marks.detail()))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("attempt", answer.attempt())
            .param("position", answer.position())
            .param("writer", answer.writer())
            .param("seq", answer.seq())
            .update();
    if (rated == 1) {
      announceIfSettled(new Ticket(Tenancy.required(), answer.attempt(), answer.position()));
    }
    return rated == 1;
  }

  /** Gives a grading back that was not finished because this grader stops: no try of it counts. */
  @Transactional
  void putBack(Ticket ticket) {
    jdbc.sql(
            """
            update grade set tries = greatest(tries - 1, 0)
            where attempt_id = ? and position = ? and state in ('PENDING','FAULT')
            """)
        .params(ticket.subject(), ticket.position())
        .update();
  }

  private Optional<SaveName> counting(Ticket ticket) {
    return jdbc.sql(
            "select writer, seq from counting_response where attempt_id = ? and position = ?")
        .params(ticket.subject(), ticket.position())
        .query((row, _) -> new SaveName(row.getString("writer"), row.getLong("seq")))
        .optional();
  }

  /** Notes a fault of ours; the grading stays open. */
  @Transactional
  void failed(Ticket ticket, String fault) {
    lock(ticket.subject());
    jdbc.sql(
            """
            update grade set state = 'FAULT', fault = ?
            where attempt_id = ? and position = ? and state in ('PENDING','FAULT')
            """)
        .params(fault, ticket.subject(), ticket.position())
        .update();
    announceIfSettled(ticket);
  }

  /** Two graders that finish an attempt's last items at once come one after the other. */
  private void lock(UUID attempt) {
    jdbc.sql("select 1 from attempt where id = ? for update").param(attempt).query().listOfRows();
  }

  /**
   * Scoring goes on without what people still have to rate and comes again when they have; an
   * attempt of which nothing else is known has no score before.
   */
  private void announceIfSettled(Ticket ticket) {
    boolean ready =
        jdbc.sql(
                """
                select count(*) filter (where state = 'PENDING' or state = 'FAULT' and tries < ?) = 0
                  and count(*) filter (where state <> 'UNRATED') > 0
                from grade where attempt_id = ?
                """)
            .params(TRIES_BEFORE_SCORING_WITHOUT, ticket.subject())
            .query(Boolean.class)
            .single();
    if (ready) {
      publisher.publishEvent(new AttemptGraded(ticket.subject(), ticket.organisation()));
    }
  }
}
