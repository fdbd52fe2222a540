// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.items.SkillTree;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Shortlists for whoever may read them. Hiring managers read the tests they were given. */
@Component
class Shortlists {
  private final Standings standings;
  private final Tests tests;
  private final SkillTree skills;
  private final JdbcClient jdbc;
  private final Clock clock;

  Shortlists(Standings standings, Tests tests, SkillTree skills, JdbcClient jdbc, Clock clock) {
    this.standings = standings;
    this.tests = tests;
    this.skills = skills;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The member who asks. */
  static TeamMember reader() {
    return (TeamMember) Callers.current().orElseThrow();
  }

  /** A test that the reader may not see is as if it were not there. */
  @Transactional(readOnly = true)
  String requireReadable(UUID test) {
    TeamMember reader = reader();
    boolean chosen =
        reader.role() != Role.HIRING_MANAGER
            || jdbc.sql("select 1 from test_reader where test_id = ? and account_id = ?")
                    .params(test, reader.account())
                    .query()
                    .listOfRows()
                    .size()
                == 1;
    return jdbc.sql("select name from test where id = ?")
        .param(test)
        .query((row, _) -> row.getString("name"))
        .optional()
        .filter(_ -> chosen)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such test"));
  }

  @Transactional(readOnly = true)
  ShortlistView of(UUID test, Order order) {
    String name = requireReadable(test);
    List<Standing> all = standings.ofTest(test);
    return ShortlistView.of(test, name, cut(test), all, order, skillNames(all), clock.instant());
  }

  @Transactional(readOnly = true)
  Standing candidate(UUID test, UUID invitation) {
    requireReadable(test);
    return standings
        .of(test, invitation)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such candidate"));
  }

  /** The cut of the version that was published last. */
  double cut(UUID test) {
    return tests.latest(test).map(PublishedTest::rules).map(rules -> rules.cut()).orElse(0.0);
  }

  Map<String, String> skillNames(List<Standing> all) {
    Map<String, String> names = new HashMap<>();
    all.stream()
        .flatMap(standing -> standing.scored().stream())
        .flatMap(scored -> scored.score().skills().stream())
        .forEach(skill -> names.computeIfAbsent(skill.skill(), skills::name));
    return names;
  }
}
