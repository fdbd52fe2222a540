// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemType;
import dev.assay.items.ItemTypes;
import dev.assay.items.Skill;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page that asks what a new test must measure.
 *
 * @param role the slug of the shipped role it starts from; empty when skills are picked by hand
 * @param solved what becomes of items that models nearly always solve
 * @param weights by skill id
 * @param open which roots of the tree are shown open
 */
public record NewTestView(
    String role,
    String name,
    String descriptionHtml,
    String seniority,
    Rules rules,
    Map<String, Integer> types,
    List<Wanted> languages,
    SolvedItems solved,
    List<Skill> skills,
    Map<String, Integer> weights,
    Set<String> open) {

  /**
   * A programming language.
   *
   * @param title as people write it
   */
  public record Wanted(String name, String title, boolean wanted) {}

  /** The weight of a skill, 0 when it is not asked for. */
  public int weight(Skill skill) {
    return weights.getOrDefault(skill.id(), 0);
  }

  /** The types of item that there are. */
  public List<String> kinds() {
    return ItemTypes.installed().all().stream().map(ItemType::name).toList();
  }

  /** All languages, those of a blueprint as wanted. */
  static List<Wanted> languages(Set<String> wanted) {
    return TestLanguages.NAMES.stream()
        .map(name -> new Wanted(name, TestLanguages.title(name), wanted.contains(name)))
        .toList();
  }

  public List<Skill> roots() {
    return skills.stream().filter(skill -> skill.parent().isEmpty()).toList();
  }

  /** The skills below a root, in the order of the tree. */
  public List<Skill> below(Skill root) {
    return skills.stream().filter(skill -> !skill.equals(root) && root.covers(skill.id())).toList();
  }

  /** How deep a skill lies below its root: 1 or more. */
  public int depth(Skill skill) {
    return (int) skill.id().chars().filter(c -> c == '.').count();
  }
}
