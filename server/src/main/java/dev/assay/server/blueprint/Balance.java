// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import java.util.HashMap;
import java.util.Map;

/** How far a form is from its blueprint, kept up to date as items come and go. Lower is better. */
final class Balance {
  /** A difference in cost that is rounding. */
  static final double NOTHING = 1e-9;

  /** Weighs a whole item too many or too few of a skill against information, which is below 1. */
  private static final double SKILL = 2;

  /** Weighs a minute too many: more than anything else. */
  private static final double MINUTE = 50;

  private final double mostMinutes;
  private final Map<String, Integer> index = new HashMap<>();
  private final double[] wanted;
  private final int[] counts;
  private double minutes;
  private double gain;

  Balance(Blueprint blueprint) {
    mostMinutes = blueprint.minutes();
    wanted = new double[blueprint.skills().size()];
    counts = new int[wanted.length];
    for (WeightedSkill skill : blueprint.skills()) {
      int i = index.size();
      index.put(skill.skill(), i);
      wanted[i] = blueprint.share(skill) * blueprint.size();
    }
  }

  void add(Candidate candidate) {
    change(candidate, 1);
  }

  void exchange(Candidate out, Candidate in) {
    change(out, -1);
    change(in, 1);
  }

  double costWith(Candidate candidate) {
    change(candidate, 1);
    double cost = cost();
    change(candidate, -1);
    return cost;
  }

  double cost() {
    double cost = MINUTE * Math.max(0, minutes - mostMinutes) - gain;
    for (int i = 0; i < wanted.length; i++) {
      double distance = counts[i] - wanted[i];
      cost += SKILL * distance * distance;
    }
    return cost;
  }

  private void change(Candidate candidate, int by) {
    Integer skill = index.get(candidate.skill());
    if (skill != null) {
      counts[skill] += by;
    }
    minutes += by * candidate.minutes();
    gain += by * candidate.gain();
  }
}
