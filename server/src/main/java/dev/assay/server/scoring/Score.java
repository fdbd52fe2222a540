// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.server.bank.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an attempt says about a candidate, and how sure that is.
 *
 * @param aboveCut the probability that the ability is above the cut
 * @param skills in the order of the form
 * @param missing how many items are without a grade: our own faults, or not yet rated
 * @param provisional whether it rests on authors' estimates of difficulty or on few answers, or is
 *     without some items
 * @param posterior all that is known of the ability
 */
public record Score(
    Ability ability,
    double aboveCut,
    List<SkillScore> skills,
    int missing,
    boolean provisional,
    Evidence evidence,
    Posterior posterior) {

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
    return of(evidence, Parameters::toModel);
  }

  /** The same, for who keeps the models of items that many people have met. */
  static Score of(Evidence evidence, Function<Parameters, ItemModel> models) {
    Scoring scoring = new Scoring(evidence.population());
    Posterior known = scoring.posterior(responses(evidence.items(), models));
    return new Score(
        known.ability(),
        known.above(evidence.cut()),
        skills(scoring, evidence.items(), models),
        (int) evidence.items().stream().filter(item -> item.category().isEmpty()).count(),
        evidence.provisional(),
        evidence,
        known);
  }

  private static List<SkillScore> skills(
      Scoring scoring, List<Evidence.Item> items, Function<Parameters, ItemModel> models) {
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
              scoring
                  .skill(responses(own, models), responses(rest, models))
                  .map(Posterior::ability)));
    });
    return skills;
  }

  private static List<Response> responses(
      List<Evidence.Item> items, Function<Parameters, ItemModel> models) {
    return items.stream().flatMap(item -> item.response(models).stream()).toList();
  }
}
