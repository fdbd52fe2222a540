// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.psychometrics.Ability;
import dev.assay.server.scoring.Score.SkillScore;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The shortlist of one test.
 *
 * @param moves of the cut, latest first
 * @param ranked those with a score, best first
 * @param table those of them whom the reader asked for, in the order asked for
 * @param unscored everybody else, in the order of invitation
 * @param skills with a score for at least one candidate, by id, with their names
 */
public record ShortlistView(
    UUID test,
    String name,
    double cut,
    List<CutMove> moves,
    List<Standing> ranked,
    List<Standing> table,
    Sieve sieve,
    List<Standing> unscored,
    UnderwayView underway,
    Map<String, String> skills,
    Plot plot,
    Instant now) {

  static ShortlistView of(
      UUID test,
      String name,
      double cut,
      List<CutMove> moves,
      List<Standing> all,
      Sieve sieve,
      Map<String, String> names,
      Instant now) {
    List<Standing> scored = all.stream().filter(s -> s.scored().isPresent()).toList();
    List<Standing> ranked = scored.stream().sorted(Order.ABILITY.comparator()).toList();
    List<Standing> unscored = all.stream().filter(s -> s.scored().isEmpty()).toList();
    Map<String, String> skills = new LinkedHashMap<>();
    ranked.stream()
        .flatMap(s -> s.scored().orElseThrow().score().skills().stream())
        .filter(skill -> skill.ability().isPresent())
        .map(SkillScore::skill)
        .sorted(Comparator.naturalOrder())
        .forEach(skill -> skills.put(skill, names.getOrDefault(skill, skill)));
    return new ShortlistView(
        test,
        name,
        cut,
        moves,
        ranked,
        scored.stream().filter(sieve::lets).sorted(sieve.comparator()).toList(),
        sieve,
        unscored,
        UnderwayView.of(test, unscored, now),
        skills,
        Plot.of(ranked.stream().map(ShortlistView::ability).toList(), cut),
        now);
  }

  public static Ability ability(Standing standing) {
    return standing.scored().orElseThrow().score().ability();
  }

  /** What is known of one skill of one candidate. */
  public static Optional<Ability> skill(Standing standing, String skill) {
    return standing.scored().orElseThrow().score().skills().stream()
        .filter(known -> known.skill().equals(skill))
        .findFirst()
        .flatMap(SkillScore::ability);
  }

  /** Whether any score rests on authors' estimates. */
  public boolean provisional() {
    return ranked.stream().anyMatch(s -> s.scored().orElseThrow().score().provisional());
  }

  /** How many of those with a score have answers that people still have to rate. */
  public long unrated() {
    return ranked.stream().filter(s -> s.scored().orElseThrow().unrated() > 0).count();
  }

  /** How many are expected to be above the cut among those with a score. */
  public double expectedAbove() {
    return ranked.stream().mapToDouble(s -> s.scored().orElseThrow().score().aboveCut()).sum();
  }
}
