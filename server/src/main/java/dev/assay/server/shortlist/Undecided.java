// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.blueprint.TestReaders;
import dev.assay.server.today.Attention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who has a score and waits for a decision: recruiters of those that nobody has looked at,
 * hiring managers of all in their tests who are neither advanced nor declined.
 */
@Component
@Profile("web")
class Undecided implements Attention {
  private static final int FIRST = 5;

  private final JdbcClient jdbc;

  Undecided(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Notice> forMember(TeamMember member) {
    return List.of();
  }

  private record Row(UUID test, String name, long waiting, Optional<Person> person) {}

  @Override
  @Transactional(readOnly = true)
  public List<Desk> desks(TeamMember member) {
    return switch (member.role()) {
      case OWNER, RECRUITER ->
          desks(member, Stage.NEW).stream().filter(desk -> desk.waiting() > 0).toList();
      case HIRING_MANAGER -> desks(member, Stage.NEW, Stage.SHORTLISTED, Stage.INTERVIEW);
      case AUTHOR, REVIEWER -> List.of();
    };
  }

  private List<Desk> desks(TeamMember member, Stage... stages) {
    Map<UUID, Row> tests = new LinkedHashMap<>();
    Map<UUID, List<Person>> people = new LinkedHashMap<>();
    for (Row row : rows(member, stages)) {
      tests.putIfAbsent(row.test(), row);
      List<Person> first = people.computeIfAbsent(row.test(), _ -> new ArrayList<>());
      row.person().ifPresent(first::add);
    }
    return tests.values().stream()
        .map(row ->
            new Desk(
                row.name(),
                "/tests/" + row.test() + "/shortlist",
                row.waiting(),
                people.getOrDefault(row.test(), List.of())))
        .toList();
  }

  private List<Row> rows(TeamMember member, Stage... stages) {
    return jdbc.sql(
            """
            select * from (
              select t.id, t.name, t.created_at, w.id as invitation, w.candidate_name, w.stage,
                count(w.id) over (partition by t.id) as waiting,
                row_number() over (partition by t.id order by w.theta desc, w.id) as place
              from test t left join (
                select v.test_id, i.id, i.candidate_name, i.stage, s.theta
                from person_invitation i join test_version v on v.id = i.test_version_id
                join attempt a on a.invitation_id = i.id join score s on s.attempt_id = a.id
                where i.stage in (:stages)) w on w.test_id = t.id
              where t.archived_at is null and (:all or exists (select 1 from test_reader r
                where r.test_id = t.id and r.account_id = :account))) ranked
            where place <= :first order by created_at desc, id, place
            """)
        .param("stages", List.of(stages).stream().map(Stage::name).toList())
        .param("all", TestReaders.readsAll(member))
        .param("account", member.account())
        .param("first", FIRST)
        .query(Undecided::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    UUID test = Objects.requireNonNull(row.getObject("id", UUID.class));
    String invitation = row.getString("invitation");
    return new Row(
        test,
        row.getString("name"),
        row.getLong("waiting"),
        invitation == null
            ? Optional.empty()
            : Optional.of(
                new Person(
                    row.getString("candidate_name"),
                    "/tests/" + test + "/shortlist/" + invitation,
                    Stage.valueOf(row.getString("stage")).key())));
  }
}
