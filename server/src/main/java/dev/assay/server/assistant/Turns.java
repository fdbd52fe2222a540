// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.AssistantRules.Planted;
import dev.assay.models.TokenUsage;
import dev.assay.server.connection.Exchange;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates and assistants said to each other, and what was taken over. */
@Component
class Turns {
  /** No answer is waited for longer; a question that a crash left open is over then. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  Turns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a candidate takes something over. */
  enum Taking {
    INSERTED,
    COPIED
  }

  /** Those of an item, first to last. */
  @Transactional(readOnly = true)
  List<Turn> of(UUID attempt, int position) {
    return jdbc.sql(
            "select * from assistant_turn where attempt_id = ? and position = ? order by asked_at")
        .params(attempt, position)
        .query((row, _) -> turn(row))
        .list();
  }

  @Transactional(readOnly = true)
  Optional<Turn> find(UUID attempt, UUID turn) {
    return jdbc.sql("select * from assistant_turn where attempt_id = ? and id = ?")
        .params(attempt, turn)
        .query((row, _) -> turn(row))
        .optional();
  }

  /** The planted suggestions that an attempt has seen at an item. */
  @Transactional(readOnly = true)
  Set<String> planted(UUID attempt, int position) {
    return jdbc.sql(
            """
            select planted from assistant_turn
            where attempt_id = ? and position = ? and planted is not null
            """)
        .params(attempt, position)
        .query((row, _) -> row.getString("planted"))
        .set();
  }

  /** Begins a question; empty while another of the attempt waits for its answer. */
  @Transactional
  Optional<UUID> begin(UUID attempt, int position, String question) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("select id from attempt where id = ? for update").param(attempt).query().singleValue();
    long waiting =
        jdbc.sql(
                """
                select count(*) from assistant_turn
                where attempt_id = ? and state = 'ASKED' and asked_at > ?
                """)
            .params(attempt, now.minus(LONGEST))
            .query(Long.class)
            .single();
    if (waiting > 0) {
      return Optional.empty();
    }
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into assistant_turn (id, organisation_id, attempt_id, position, question,
                                        asked_at, state, answer, trouble, simulated)
            values (?, ?, ?, ?, ?, ?, 'ASKED', '', '', false)
            """)
        .params(id, Tenancy.required().value(), attempt, position, question, now)
        .update();
    return Optional.of(id);
  }

  @Transactional
  void answered(UUID turn, String answer, Exchange exchange) {
    end(turn, "ANSWERED", answer, "", exchange);
  }

  /**
   * @param received what came of the answer
   * @param trouble in the candidate's words
   */
  @Transactional
  void failed(UUID turn, String received, String trouble, Exchange exchange) {
    end(turn, "FAILED", received, trouble, exchange);
  }

  private void end(UUID turn, String state, String answer, String trouble, Exchange exchange) {
    jdbc.sql(
            """
            update assistant_turn set state = ?, answer = ?, trouble = ?, exchange_id = ?,
              simulated = ?, ended_at = ? where id = ?
            """)
        .params(
            state,
            answer,
            trouble,
            exchange.id(),
            exchange.simulated(),
            clock.instant().atOffset(ZoneOffset.UTC),
            turn)
        .update();
  }

  /**
   * The author's suggestion was said in place of an answer.
   *
   * @param usage what the answer would have used
   * @param simulated whether the model's answers would have been written down beforehand as well
   */
  @Transactional
  void planted(UUID turn, Planted planted, TokenUsage usage, boolean simulated) {
    jdbc.sql(
            """
            update assistant_turn set state = 'PLANTED', answer = ?, planted = ?, ended_at = ?,
              input_tokens = ?, output_tokens = ?, simulated = ?
            where id = ?
            """)
        .params(
            planted.say(),
            planted.id(),
            clock.instant().atOffset(ZoneOffset.UTC),
            usage.input(),
            usage.output(),
            simulated,
            turn)
        .update();
  }

  /** What the planted suggestions of an attempt count for. */
  @Transactional(readOnly = true)
  TokenUsage plantedUsage(UUID attempt) {
    return jdbc.sql(
            """
            select coalesce(sum(input_tokens), 0) as input, coalesce(sum(output_tokens), 0) as output
            from assistant_turn where attempt_id = ?
            """)
        .param(attempt)
        .query((row, _) -> new TokenUsage(row.getInt("input"), row.getInt("output"), false))
        .single();
  }

  @Transactional
  void take(UUID attempt, int position, UUID turn, Taking how, String body) {
    jdbc.sql(
            """
            insert into assistant_taking (organisation_id, attempt_id, turn_id, position, how, body,
                                          at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Tenancy.required().value(),
            attempt,
            turn,
            position,
            how.name(),
            body,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The position of a turn; empty when the attempt has no such one. */
  @Transactional(readOnly = true)
  Optional<Integer> position(UUID attempt, UUID turn) {
    return jdbc.sql("select position from assistant_turn where attempt_id = ? and id = ?")
        .params(attempt, turn)
        .query(Integer.class)
        .optional();
  }

  static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getObject("id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("question"),
        row.getString("answer"),
        row.getString("trouble"),
        row.getBoolean("simulated"));
  }
}
