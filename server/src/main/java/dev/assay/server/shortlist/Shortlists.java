// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.items.SkillTree;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.TestReaders;
import dev.assay.server.fairness.Impacts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Shortlists for whoever may read them. Hiring managers read the tests they were given. */
@Component
public class Shortlists {
  private final Standings standings;
  private final TestReaders readers;
  private final Cuts cuts;
  private final Impacts impacts;
  private final SkillTree skills;
  private final JdbcClient jdbc;
  private final Clock clock;

  Shortlists(
      Standings standings,
      TestReaders readers,
      Cuts cuts,
      Impacts impacts,
      SkillTree skills,
      JdbcClient jdbc,
      Clock clock) {
    this.standings = standings;
    this.readers = readers;
    this.cuts = cuts;
    this.impacts = impacts;
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
    boolean readable = readers.mayRead(reader(), test);
    return jdbc.sql("select name from test where id = ?")
        .param(test)
        .query((row, _) -> row.getString("name"))
        .optional()
        .filter(_ -> readable)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such test"));
  }

  /** Everybody with a score, best first, and the others, as the member who asks may see them. */
  @Transactional(readOnly = true)
  public ShortlistView of(UUID test) {
    return of(test, Order.ABILITY);
  }

  @Transactional(readOnly = true)
  ShortlistView of(UUID test, Order order) {
    return of(test, new Sieve(order, false, "", Optional.empty()));
  }

  @Transactional(readOnly = true)
  ShortlistView of(UUID test, Sieve sieve) {
    String name = requireReadable(test);
    double cut = cuts.of(test);
    List<Standing> all = standings.ofTest(test, cut).stream().map(Shortlists::shown).toList();
    return ShortlistView.of(
        test, name, cut, cuts.moves(test), all, sieve, skillNames(all), clock.instant());
  }

  /** Who is at work or being graded; cheap enough to ask again and again. */
  @Transactional(readOnly = true)
  UnderwayView underway(UUID test) {
    requireReadable(test);
    List<Standing> unscored = standings.unscored(test).stream().map(Shortlists::shown).toList();
    return UnderwayView.of(test, unscored, clock.instant());
  }

  /** What would come of another cut. */
  @Transactional(readOnly = true)
  CutView withCut(UUID test, double to) {
    String name = requireReadable(test);
    List<Standing> ranked =
        standings.ofTest(test, to).stream()
            .filter(one -> one.scored().isPresent())
            .map(Shortlists::shown)
            .sorted(Order.ABILITY.comparator())
            .toList();
    List<UUID> ranking = ranked.stream().map(Standing::invitation).toList();
    return CutView.of(
        test, name, cuts.of(test), to, ranked, size -> impacts.of(test, ranking, size));
  }

  @Transactional(readOnly = true)
  Standing candidate(UUID test, UUID invitation) {
    requireReadable(test);
    return shown(required(test, invitation));
  }

  /** Where mail to a candidate goes, whether or not the reader may see it. */
  @Transactional(readOnly = true)
  Optional<String> address(UUID test, UUID invitation) {
    requireReadable(test);
    return required(test, invitation).email();
  }

  private Standing required(UUID test, UUID invitation) {
    return standings
        .of(test, invitation, cuts.of(test))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such candidate"));
  }

  double cut(UUID test) {
    return cuts.of(test);
  }

  /** Whether the reader sees mail addresses. */
  static boolean seesAddresses() {
    return reader().role() != Role.HIRING_MANAGER;
  }

  private static Standing shown(Standing one) {
    return seesAddresses() ? one : one.withoutAddress();
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
