// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.scoring.CurrentCut;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cut of each test: that of the version published last, unless the team has moved it since.
 * Scores stay as they are; what changes is what they are held against. Every move has a reason and
 * is logged; an undo is a move of its own.
 */
@Component
class Cuts implements CurrentCut {
  static final double LEAST = -4;
  static final double MOST = 4;
  static final int LONGEST_REASON = 1_000;

  private static final String MOVED = "CUT_MOVED";
  private static final String UNDONE = "CUT_UNDONE";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Tests tests;
  private final Clock clock;

  Cuts(JdbcClient jdbc, JsonMapper json, Tests tests, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.tests = tests;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public double of(UUID test) {
    return moves(test).stream()
        .findFirst()
        .map(CutMove::to)
        .orElseGet(() -> tests.latest(test).map(latest -> latest.rules().cut()).orElse(0.0));
  }

  /** The moves since the latest version was published, latest first. */
  @Transactional(readOnly = true)
  List<CutMove> moves(UUID test) {
    Instant published = tests.latest(test).map(PublishedTest::publishedAt).orElse(Instant.EPOCH);
    return jdbc.sql(
            """
            select d.kind, d.detail, d.at, coalesce(a.display_name, '') as name
            from decision d left join account a on a.id = d.account_id
            where d.test_id = :test and d.invitation_id is null and d.kind in (:moved, :undone)
              and d.at >= :published order by d.id desc
            """)
        .param("test", test)
        .param("moved", MOVED)
        .param("undone", UNDONE)
        .param("published", published.atOffset(ZoneOffset.UTC))
        .query(this::move)
        .list();
  }

  /**
   * Moves the cut from where the member saw it; false when somebody else has moved it in between.
   */
  @Transactional
  boolean move(TeamMember by, UUID test, double from, double to, String reason) {
    lock(test);
    if (of(test) != from) {
      return false;
    }
    log(by, test, MOVED, from, to, reason);
    return true;
  }

  /** Takes the last move back; empty when there is none. */
  @Transactional
  Optional<Double> undo(TeamMember by, UUID test) {
    lock(test);
    Optional<CutMove> last = moves(test).stream().findFirst();
    last.ifPresent(move -> log(by, test, UNDONE, move.to(), move.from(), ""));
    return last.map(CutMove::from);
  }

  private void lock(UUID test) {
    jdbc.sql("select id from test where id = ? for update").param(test).query(UUID.class).single();
  }

  private void log(TeamMember by, UUID test, String kind, double from, double to, String reason) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("cutFrom", from);
    detail.put("cutTo", to);
    detail.put("note", reason);
    jdbc.sql(
            """
            insert into decision (organisation_id, test_id, account_id, kind, detail, at)
            values (?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            Tenancy.required().value(),
            test,
            by.account(),
            kind,
            json.writeValueAsString(detail),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private CutMove move(ResultSet row, int number) throws SQLException {
    JsonNode detail = json.readTree(row.getString("detail"));
    return new CutMove(
        detail.path("cutFrom").asDouble(),
        detail.path("cutTo").asDouble(),
        detail.path("note").asString(""),
        row.getString("name"),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        row.getString("kind").equals(UNDONE));
  }
}
