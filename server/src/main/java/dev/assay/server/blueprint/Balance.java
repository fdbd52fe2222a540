// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.WorkingTime;
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
  private WorkingTime time = WorkingTime.NONE;
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

  void remove(Candidate candidate) {
    change(candidate, -1);
  }

  void exchange(Candidate out, Candidate in) {
    remove(out);
    add(in);
  }

  double costWith(Candidate candidate) {
    add(candidate);
    double cost = cost();
    remove(candidate);
    return cost;
  }

  /** Whether the 80th of 100 people is through with the form in the minutes it has. */
  boolean fitsIntoTheMinutes() {
    return time.minutes() <= mostMinutes + NOTHING;
  }

  double cost() {
    return balance() + overtime();
  }

  /** Whether it is lower than a former cost; the time is computed only where it can decide. */
  boolean betterThan(double cost) {
    double balance = balance();
    return balance < cost - NOTHING && balance + overtime() < cost - NOTHING;
  }

  private double overtime() {
    return MINUTE * Math.max(0, time.minutes() - mostMinutes);
  }

  private double balance() {
    double cost = -gain;
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
    time = by > 0 ? time.plus(candidate.minutes()) : time.minus(candidate.minutes());
    gain += by * candidate.gain();
  }
}
