// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import java.util.Collection;
import java.util.Optional;

/**
 * Abilities from responses: expected a posteriori (EAP), on 61 points. Immutable and thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * var scoring = new Scoring(new Population(0, 1));
 * Posterior known = scoring.posterior(List.of(new Response(item, 1)));
 * double sure = known.above(cut);
 * }
 */
public final class Scoring {
  /** Stored with every score: changes when the same responses would be scored otherwise. */
  public static final String VERSION = "eap-61/1";

  /** With fewer items a skill has no score of its own. */
  public static final int FEWEST_FOR_SKILL = 3;

  /** How far skills of one person are assumed to spread around the person's ability (SD). */
  public static final double ASSUMED_SKILL_SPREAD = 0.5;

  private final Population population;

  public Scoring(Population population) {
    this.population = population;
  }

  /** What the responses say; the population when there are none. */
  public Posterior posterior(Collection<Response> responses) {
    return Posterior.of(population).after(responses);
  }

  /**
   * What is known of one skill, which borrows strength from the rest of the test: the rest gives a
   * first estimate, widened by {@link #ASSUMED_SKILL_SPREAD}, and the skill's own responses move
   * it. No response is used twice.
   *
   * @return empty with fewer than {@link #FEWEST_FOR_SKILL} responses
   */
  public Optional<Posterior> skill(Collection<Response> ofSkill, Collection<Response> rest) {
    if (ofSkill.size() < FEWEST_FOR_SKILL) {
      return Optional.empty();
    }
    if (rest.isEmpty()) {
      return Optional.of(posterior(ofSkill));
    }
    Ability elsewhere = posterior(rest).ability();
    double spread = Math.hypot(elsewhere.standardError(), ASSUMED_SKILL_SPREAD);
    return Optional.of(Posterior.of(new Population(elsewhere.theta(), spread)).after(ofSkill));
  }
}
