// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attempt says about a candidate, and how sure that is.
 *
 * @param aboveCut the probability that the ability is above the cut
 * @param skills in the order of the form
 * @param missing how many items our own faults have left out
 * @param provisional whether it rests on authors' estimates of difficulty
 */
public record Score(
    Ability ability,
    double aboveCut,
    List<SkillScore> skills,
    int missing,
    boolean provisional,
    Evidence evidence) {

  public Score {
    skills = List.copyOf(skills);
  }

  /**
   * @param items how many count for the skill
   * @param ability empty with too few items to say
   */
  public record SkillScore(String skill, int items, Optional<Ability> ability) {}

  /** The score for this evidence: always the same. */
  public static Score of(Evidence evidence) {
    Scoring scoring = new Scoring(evidence.population());
    Posterior known = scoring.posterior(responses(evidence.items()));
    return new Score(
        known.ability(),
        known.above(evidence.cut()),
        skills(scoring, evidence.items()),
        (int) evidence.items().stream().filter(item -> item.category().isEmpty()).count(),
        evidence.provisional(),
        evidence);
  }

  /** All that is known of the ability, computed from the evidence once more. */
  public Posterior posterior() {
    return new Scoring(evidence.population()).posterior(responses(evidence.items()));
  }

  private static List<SkillScore> skills(Scoring scoring, List<Evidence.Item> items) {
    Map<String, List<Evidence.Item>> bySkill = new LinkedHashMap<>();
    items.forEach(item -> bySkill.computeIfAbsent(item.skill(), _ -> new ArrayList<>()).add(item));
    List<SkillScore> skills = new ArrayList<>();
    bySkill.forEach((skill, own) -> {
      List<Evidence.Item> rest =
          items.stream().filter(item -> !item.skill().equals(skill)).toList();
      skills.add(
          new SkillScore(
              skill,
              own.size(),
              scoring.skill(responses(own), responses(rest)).map(Posterior::ability)));
    });
    return skills;
  }

  private static List<Response> responses(List<Evidence.Item> items) {
    return items.stream().flatMap(item -> item.response().stream()).toList();
  }
}
