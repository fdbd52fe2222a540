// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.account.Colleagues;
import dev.assay.server.tenancy.Tenancy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a test: hiring managers the chosen ones, everybody else in the team all. */
@Component
public class TestReaders {
  private final JdbcClient jdbc;
  private final Colleagues colleagues;

  TestReaders(JdbcClient jdbc, Colleagues colleagues) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
  }

  /** A hiring manager, and whether the test is theirs to read. */
  public record Reader(UUID account, String name, boolean chosen) {}

  /** Whether a member may see a test; one that is not there may nobody see. */
  @Transactional(readOnly = true)
  public boolean mayRead(TeamMember member, UUID test) {
    return jdbc.sql(
            """
            select 1 from test t where t.id = :test and (:all or exists (
              select 1 from test_reader r where r.test_id = t.id and r.account_id = :account))
            """)
        .param("test", test)
        .param("all", readsAll(member))
        .param("account", member.account())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether a member reads every test of the organisation. */
  public static boolean readsAll(TeamMember member) {
    return member.role() != Role.HIRING_MANAGER;
  }

  /** All hiring managers, by name. */
  @Transactional(readOnly = true)
  List<Reader> of(UUID test) {
    Set<UUID> chosen =
        new HashSet<>(
            jdbc.sql("select account_id from test_reader where test_id = ?")
                .param(test)
                .query(UUID.class)
                .list());
    return colleagues.with(Role.HIRING_MANAGER).stream()
        .map(one -> new Reader(one.account(), one.name(), chosen.contains(one.account())))
        .toList();
  }

  /** From now on these hiring managers read the test, and no others; returns how many. */
  @Transactional
  public int choose(UUID test, Collection<UUID> accounts) {
    jdbc.sql("delete from test_reader where test_id = ?").param(test).update();
    List<UUID> managers =
        colleagues.with(Role.HIRING_MANAGER).stream()
            .map(Colleagues.Colleague::account)
            .filter(accounts::contains)
            .toList();
    for (UUID manager : managers) {
      jdbc.sql("insert into test_reader (test_id, account_id, organisation_id) values (?, ?, ?)")
          .params(test, manager, Tenancy.required().value())
          .update();
    }
    return managers.size();
  }
}
