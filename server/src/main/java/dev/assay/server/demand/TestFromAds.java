// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.Need;
import dev.assay.items.Seniority;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a test would measure that some ads ask for, to be adjusted in the designer. A skill weighs 3
 * for each ad that requires it and 1 for each that calls it a plus, scaled to 100 together. What
 * Assay has no items for is left out and named.
 *
 * @param weights by skill
 * @param types how many items of each type: a program and two queries where the ads ask for such
 * @param leftOut names of what no item measures
 */
record TestFromAds(
    String name,
    Seniority seniority,
    int minutes,
    Map<String, Integer> weights,
    Map<String, Integer> types,
    List<String> leftOut) {
  private static final int MINUTES = 40;
  private static final int MOST_SKILLS = 12;
  private static final int REQUIRED = 3;
  private static final List<String> PROGRAMMED =
      List.of("backend.java", "backend.python", "backend.nodejs", "backend.algorithms");

  static TestFromAds weigh(List<StoredAd> ads, UnaryOperator<String> names) {
    Map<String, Integer> wanted = new TreeMap<>();
    ads.stream()
        .flatMap(ad -> ad.found().stream())
        .forEach(found ->
            wanted.merge(
                found.skill(), found.need() == Need.REQUIRED ? REQUIRED : 1, Integer::sum));
    Map<String, Integer> weights = scaled(wanted);
    return new TestFromAds(
        ads.size() == 1 ? ads.getFirst().ad().title() : "",
        seniority(ads),
        MINUTES,
        weights,
        types(weights),
        wanted.keySet().stream()
            .filter(skill -> skill.startsWith(FoundSkill.OUTSIDE))
            .map(names)
            .toList());
  }

  private static Map<String, Integer> scaled(Map<String, Integer> wanted) {
    List<Map.Entry<String, Integer>> most =
        wanted.entrySet().stream()
            .filter(skill -> !skill.getKey().startsWith(FoundSkill.OUTSIDE))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SKILLS)
            .toList();
    int total = most.stream().mapToInt(Map.Entry::getValue).sum();
    return most.stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                skill -> Math.max(1, Math.round(100f * skill.getValue() / total)),
                (one, _) -> one,
                TreeMap::new));
  }

  private static Map<String, Integer> types(Map<String, Integer> weights) {
    boolean programs =
        weights.keySet().stream()
            .anyMatch(skill -> PROGRAMMED.stream().anyMatch(skill::startsWith));
    boolean queries = weights.keySet().stream().anyMatch(skill -> skill.startsWith("backend.sql"));
    Map<String, Integer> types = new TreeMap<>();
    types.put("choice", 20 - (programs ? 5 : 0) - (queries ? 3 : 0));
    if (programs) {
      types.put("code", 1);
    }
    if (queries) {
      types.put("sql", 2);
    }
    return types;
  }

  /** The one that most ads name; mid-level when none does. */
  private static Seniority seniority(List<StoredAd> ads) {
    Map<Seniority, Long> named = new EnumMap<>(Seniority.class);
    ads.forEach(ad -> ad.seniority().ifPresent(one -> named.merge(one, 1L, Long::sum)));
    return named.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Seniority.MID);
  }
}
