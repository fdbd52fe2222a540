// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.token.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates with links, and what the database holds of them. */
@TestComponent
class TestCandidates {
  private final TestHouse house;
  private final TestSittings sittings;
  private final JdbcClient jdbc;
  private final Clock clock;

  TestCandidates(TestHouse house, TestSittings sittings, JdbcClient jdbc, Clock clock) {
    this.house = house;
    this.sittings = sittings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An invited candidate. */
  record Invited(OrganisationId organisation, UUID invitation, String token) {
    String link() {
      return "/i/" + token;
    }

    String room() {
      return "/room/" + invitation;
    }
  }

  /** A candidate of a new organisation, invited to a test of some choice items. */
  Invited invited(int items, String rules) {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    List<ItemHash> form = new ArrayList<>();
    for (int i = 1; i <= items; i++) {
      form.add(
          sittings.item(
              organisation,
              TestSittings.choice("Item " + i + " of " + organisation, "backend.sql", 50),
              "choice"));
    }
    return invited(organisation, sittings.test(organisation, "Backend Engineer", rules, form));
  }

  /** The team of a new organisation, which tests on its own. */
  TestTeam team(int port) {
    return new TestTeam(port, house, sittings, this, jdbc);
  }

  Invited invited(OrganisationId organisation, UUID testVersion) {
    UUID invitation = UUID.randomUUID();
    Secret token = Secret.random();
    change(
        organisation,
        """
        insert into invitation (id, organisation_id, test_version_id, candidate_name, token_hash,
                                created_at, expires_at)
        values (?, ?, ?, 'Ada Obi', ?, ?, ?)
        """,
        invitation,
        organisation.value(),
        testVersion,
        token.hash(),
        Column.of(clock.instant()),
        Column.of(clock.instant().plus(Duration.ofDays(7))));
    return new Invited(organisation, invitation, token.value());
  }

  void change(OrganisationId organisation, String sql, Object... values) {
    house.inside(organisation, () -> jdbc.sql(sql).params(values).update());
  }

  /** Moves a running attempt so that it ends then; no outage of other tests prolongs it. */
  void endsIn(Invited invited, Duration time) {
    change(invited.organisation(), "delete from outage");
    change(
        invited.organisation(),
        """
        update attempt set deadline_at = end_at, started_at = end_at - interval '40 minutes'
        from (values (?::timestamptz)) as until (end_at) where invitation_id = ?
        """,
        Column.of(clock.instant().plus(time)),
        invited.invitation());
  }

  /** The rows of a query as text, columns joined by spaces. */
  List<String> rows(Invited invited, String sql) {
    return house.inside(
        invited.organisation(),
        () ->
            jdbc.sql(sql)
                .param("invitation", invited.invitation())
                .query((row, _) -> {
                  List<String> cells = new ArrayList<>();
                  for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getString(i)));
                  }
                  return String.join(" ", cells);
                })
                .list());
  }

  List<String> counting(Invited invited) {
    return rows(
        invited,
        """
        select position, payload ->> 'chosen' from counting_response
        where attempt_id = (select id from attempt where invitation_id = :invitation)
        order by position
        """);
  }

  List<String> arrivals(Invited invited) {
    return rows(
        invited,
        """
        select s.writer, s.seq, s.arrival from response_save s
        where attempt_id = (select id from attempt where invitation_id = :invitation)
        order by s.writer, s.seq
        """);
  }
}
