// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.items.Seniority;
import dev.assay.items.Skill;
import dev.assay.psychometrics.Population;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a test must measure.
 *
 * @param role the shipped role it was made from; empty when skills were picked by hand
 * @param description Markdown: whom it is for, what it measures and what not
 * @param types how many items of each type
 * @param languages programming languages, by the judge's names: of items that are answered in one,
 *     only those that offer one of these; any when there is none
 * @param solved what becomes of items that language models nearly always solve
 */
public record Blueprint(
    String role,
    String description,
    Seniority seniority,
    int minutes,
    List<WeightedSkill> skills,
    SortedMap<String, Integer> types,
    SortedSet<String> languages,
    SolvedItems solved) {

  public Blueprint {
    skills = List.copyOf(skills);
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
  }

  /** With every item welcome. */
  public Blueprint(
      String role,
      String description,
      Seniority seniority,
      int minutes,
      List<WeightedSkill> skills,
      SortedMap<String, Integer> types,
      SortedSet<String> languages) {
    this(role, description, seniority, minutes, skills, types, languages, SolvedItems.LIKE_OTHERS);
  }

  /** As stored: what an older version did not know of is as it was then. */
  @JsonCreator
  static Blueprint stored(
      @JsonProperty("role") String role,
      @JsonProperty("description") String description,
      @JsonProperty("seniority") Seniority seniority,
      @JsonProperty("minutes") int minutes,
      @JsonProperty("skills") List<WeightedSkill> skills,
      @JsonProperty("types") SortedMap<String, Integer> types,
      @JsonProperty("languages") @Nullable SortedSet<String> languages,
      @JsonProperty("solved") @Nullable SolvedItems solved) {
    return new Blueprint(
        role,
        description,
        seniority,
        minutes,
        skills,
        types,
        languages == null ? new TreeSet<>() : languages,
        solved == null ? SolvedItems.LIKE_OTHERS : solved);
  }

  /**
   * @param weight relative to the other skills of the blueprint
   */
  public record WeightedSkill(String skill, int weight) {}

  /** The people it is for, as assumed until there are data. */
  public Population population() {
    return new Population(seniority.assumedMean(), 1);
  }

  /** How many items it asks for. */
  public int size() {
    return types.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The skill of this blueprint that an item's skill counts for: the nearest at or above it. */
  public Optional<String> covering(String skill) {
    return skills.stream()
        .map(WeightedSkill::skill)
        .filter(upper -> Skill.covers(upper, skill))
        .max(Comparator.comparingInt(String::length));
  }

  /** The part of the whole that a skill of this blueprint has: 0 to 1. */
  double share(WeightedSkill skill) {
    int total = skills.stream().mapToInt(WeightedSkill::weight).sum();
    return total == 0 ? 1.0 / skills.size() : skill.weight() / (double) total;
  }

  Blueprint with(Map<String, Integer> otherTypes) {
    return new Blueprint(
        role,
        description,
        seniority,
        minutes,
        skills,
        new TreeMap<>(otherTypes),
        languages,
        solved);
  }

  /** The same for another time. */
  Blueprint within(int otherMinutes) {
    return new Blueprint(
        role, description, seniority, otherMinutes, skills, types, languages, solved);
  }

  /** The same with another wish about items that models nearly always solve. */
  Blueprint with(SolvedItems wish) {
    return new Blueprint(role, description, seniority, minutes, skills, types, languages, wish);
  }
}
