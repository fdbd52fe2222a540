// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.sitting.Sitting.State;
import dev.assay.server.tenancy.Tenancy;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The sittings of the current organisation, as they are stored. */
@Component
class Sittings {
  /** What the exchanges of sittings are kept under. */
  static final String PURPOSE = "sitting";

  private static final int CENTS = 2;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      """
      select s.*, v.test_id, i.model, i.model_simulated, i.model_connection_id, a.id as attempt_id,
        case when a.submitted_at is not null
          then (select count(*) from attempt_form f where f.attempt_id = a.id)
          else (select coalesce((v.rules #>> '{adaptive,most}')::int
                + count(*) filter (where x.type <> 'choice'), count(*))
              from form_item f join item_version x on x.hash = f.item_hash
              where f.test_version_id = v.id) end as items,
        (select count(*) from model_sitting_item n where n.sitting_id = s.id) as asked,
        (select count(*) from model_sitting_item n where n.sitting_id = s.id and n.trouble is null)
          as answered,
        used.tokens, used.cost, c.currency
      from model_sitting s join invitation i on i.id = s.invitation_id
      join test_version v on v.id = i.test_version_id
      join model_connection c on c.id = i.model_connection_id
      left join attempt a on a.invitation_id = i.id
      left join lateral (
        select coalesce(sum(e.input_tokens + e.output_tokens), 0) as tokens,
          coalesce(sum(e.cost), 0) as cost
        from model_exchange e where e.attempt_id = a.id and e.purpose = :purpose) used on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Sittings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What became of an item: an answer, after so many corrections, or why there is none.
   *
   * @param shortfalls what the model did not get of it
   */
  record Note(Optional<Trouble> trouble, int corrections, List<Shortfall> shortfalls) {
    Note {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  @Transactional
  UUID add(UUID invitation, int run, UUID by) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into model_sitting
              (id, organisation_id, invitation_id, run, asked_by, asked_at, state)
            values (?, ?, ?, ?, ?, ?, 'WAITING')
            """)
        .params(id, Tenancy.required().value(), invitation, run, by, now())
        .update();
    return id;
  }

  @Transactional(readOnly = true)
  Optional<Sitting> find(UUID id) {
    return jdbc.sql(SELECT + "where s.id = :id")
        .param("purpose", PURPOSE)
        .param("id", id)
        .query(Sittings::sitting)
        .optional();
  }

  /** Those of any version of a test, the latest first. */
  @Transactional(readOnly = true)
  List<Sitting> ofTest(UUID test) {
    return jdbc.sql(SELECT + "where v.test_id = :test order by s.asked_at desc, s.run desc, s.id")
        .param("purpose", PURPOSE)
        .param("test", test)
        .query(Sittings::sitting)
        .list();
  }

  /** Whether it still goes on: somebody may have stopped it. */
  @Transactional(readOnly = true)
  boolean isOpen(UUID id) {
    return jdbc.sql("select exists (select 1 from model_sitting where id = ? and ended_at is null)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** It goes on, or waits for a model's server. */
  @Transactional
  void running(UUID id, Optional<Trouble> waitsFor) {
    jdbc.sql(
            """
            update model_sitting set state = 'RUNNING', reason = :reason
            where id = :id and ended_at is null
            """)
        .param("reason", waitsFor.map(Trouble::name).orElse(null))
        .param("id", id)
        .update();
  }

  /** Ends it; one that has an end keeps that. Whether this was the end. */
  @Transactional
  boolean end(UUID id, State state, Optional<Trouble> reason) {
    return jdbc.sql(
                """
                update model_sitting set state = :state, reason = :reason, ended_at = :now
                where id = :id and ended_at is null
                """)
            .param("state", state.name())
            .param("reason", reason.map(Trouble::name).orElse(null))
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * Keeps what became of an item; said twice, the first stays. What comes after the sitting's end
   * is not kept: it may not be in what was handed in.
   */
  @Transactional
  void note(UUID sitting, int position, Note note) {
    jdbc.sql(
            """
            insert into model_sitting_item
              (sitting_id, organisation_id, position, trouble, corrections, shortfalls)
            select :sitting, :organisation, :position, :trouble, :corrections, :shortfalls::jsonb
            where exists (select 1 from model_sitting where id = :sitting and ended_at is null)
            on conflict do nothing
            """)
        .param("sitting", sitting)
        .param("organisation", Tenancy.required().value())
        .param("position", position)
        .param("trouble", note.trouble().map(Trouble::name).orElse(null))
        .param("corrections", note.corrections())
        .param("shortfalls", JSON.writeValueAsString(note.shortfalls()))
        .update();
  }

  /**
   * A model whose server says that its answers are written down is simulated, whatever its name.
   */
  @Transactional
  void markSimulated(Sitting sitting) {
    jdbc.sql(
            """
            update invitation set model_simulated = true
            where id = :invitation and not model_simulated and exists (
              select 1 from model_exchange where attempt_id = :attempt and purpose = :purpose
                and simulated)
            """)
        .param("invitation", sitting.invitation())
        .param("attempt", sitting.attempt().orElseThrow())
        .param("purpose", PURPOSE)
        .update();
  }

  /** What became of the items that were asked, by position. */
  @Transactional(readOnly = true)
  Map<Integer, Note> notes(UUID sitting) {
    Map<Integer, Note> notes = new HashMap<>();
    jdbc.sql("select * from model_sitting_item where sitting_id = ?")
        .param(sitting)
        .query(row -> {
          notes.put(
              row.getInt("position"),
              new Note(
                  Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                  row.getInt("corrections"),
                  List.of(JSON.readValue(row.getString("shortfalls"), Shortfall[].class))));
        });
    return notes;
  }

  /** The name of a test; empty when the organisation has no such one. */
  @Transactional(readOnly = true)
  Optional<String> testName(UUID test) {
    return jdbc.sql("select name from test where id = ?")
        .param(test)
        .query(String.class)
        .optional();
  }

  private static Sitting sitting(ResultSet row, int number) throws SQLException {
    return new Sitting(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getObject("test_id", UUID.class)),
        Objects.requireNonNull(row.getObject("invitation_id", UUID.class)),
        Objects.requireNonNull(row.getObject("model_connection_id", UUID.class)),
        row.getInt("run"),
        row.getString("model"),
        row.getBoolean("model_simulated"),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")).map(Trouble::valueOf),
        Optional.ofNullable(row.getObject("attempt_id", UUID.class)),
        Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getInt("asked"),
        row.getInt("answered"),
        row.getInt("items"),
        row.getLong("tokens"),
        row.getBigDecimal("cost").setScale(CENTS, RoundingMode.UP).toPlainString()
            + " "
            + row.getString("currency"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
