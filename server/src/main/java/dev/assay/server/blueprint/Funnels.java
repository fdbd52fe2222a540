// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Caller.TeamMember;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the candidates of every test have come. */
@Component
@Profile("web")
class Funnels {
  private final JdbcClient jdbc;

  Funnels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tests that a member may see, newest first; a hiring manager sees chosen ones. */
  @Transactional(readOnly = true)
  List<TestsView.Row> rows(TeamMember member, boolean archived) {
    return jdbc.sql(
            """
            select t.id, t.name,
              exists (select 1 from test_version v
                where v.test_id = t.id and v.published_at is not null) as published,
              exists (select 1 from test_version v
                where v.test_id = t.id and v.published_at is null) as draft,
              count(i.id) filter (where i.cancelled_at is null) as invited,
              count(i.opened_at) as opened, count(a.started_at) as started,
              count(a.submitted_at) as submitted, count(s.attempt_id) as graded
            from test t
            left join test_version v on v.test_id = t.id
            left join person_invitation i on i.test_version_id = v.id
            left join attempt a on a.invitation_id = i.id
            left join score s on s.attempt_id = a.id
            where (t.archived_at is not null) = :archived
              and (:all or exists (select 1 from test_reader r
                where r.test_id = t.id and r.account_id = :account))
            group by t.id order by t.created_at desc
            """)
        .param("archived", archived)
        .param("all", TestReaders.readsAll(member))
        .param("account", member.account())
        .query((row, _) ->
            new TestsView.Row(
                row.getObject("id", UUID.class).toString(),
                row.getString("name"),
                row.getBoolean("published"),
                row.getBoolean("draft"),
                row.getInt("invited"),
                row.getInt("opened"),
                row.getInt("started"),
                row.getInt("submitted"),
                row.getInt("graded")))
        .list();
  }
}
