// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A skill that an ad asks for.
 *
 * @param skill a node of the skill tree, or {@code outside.…} for a language without items
 * @param need required when at least one mention says so
 * @param mentions the words that led to it, in the order of the ad
 */
public record FoundSkill(String skill, Need need, List<Mention> mentions) {
  /** What the ids of skills begin with that the tree does not have. */
  public static final String OUTSIDE = "outside.";

  public FoundSkill {
    mentions = List.copyOf(mentions);
  }

  /** Whether Assay has no items for it. */
  public boolean outside() {
    return skill.startsWith(OUTSIDE);
  }

  static List<FoundSkill> of(List<Mention> mentions) {
    Map<String, List<Mention>> bySkill = new LinkedHashMap<>();
    mentions.forEach(
        mention -> bySkill.computeIfAbsent(mention.skill(), _ -> new ArrayList<>()).add(mention));
    return bySkill.entrySet().stream()
        .map(entry -> new FoundSkill(entry.getKey(), need(entry.getValue()), entry.getValue()))
        .toList();
  }

  private static Need need(List<Mention> mentions) {
    return mentions.stream().anyMatch(mention -> mention.need() == Need.REQUIRED)
        ? Need.REQUIRED
        : Need.NICE;
  }
}
