// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemTypes;
import dev.assay.items.Seniority;
import dev.assay.items.SkillTree;
import dev.assay.server.api.Required;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.page.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A test to be made, as the API takes it. With a role everything else may be left out and is the
 * role's; without one, {@code name}, {@code skills} and {@code types} are needed.
 *
 * @param role one of the roles that ship
 * @param skills what to measure, with weights from 1 to 1000 relative to each other
 * @param types how many items of each type, 1 to 60
 * @param languages that items may be answered in, where they are answered in one; any when empty
 * @param solved what becomes of items that language models nearly always solve
 */
record NewTest(
    Optional<String> role,
    Optional<String> name,
    Optional<Seniority> seniority,
    Optional<List<WeightedSkill>> skills,
    Optional<Map<String, Integer>> types,
    Optional<List<String>> languages,
    Optional<SolvedItems> solved,
    Optional<NewRules> rules) {

  /** What the answers amount to. */
  record Plan(String name, Blueprint blueprint, Rules rules) {}

  /** The plan, or a refusal that names the first field which makes no sense. */
  Plan plan(ShippedRoles roles, SkillTree tree, ItemTypes known) {
    Optional<ShippedRole> from =
        role.map(slug ->
            roles
                .find(slug)
                .orElseThrow(() -> Refusal.field("role", slug + " is not a role that ships")));
    Rules base = from.map(ShippedRole::rules).orElse(NewTestForm.USUAL_RULES);
    Rules made = rules.map(some -> some.over(base)).orElse(base);
    Optional<Blueprint> blueprint = from.map(ShippedRole::blueprint);
    return new Plan(
        Required.text(
            "name",
            name.or(() -> from.map(ShippedRole::name)).orElse(""),
            NewTestForm.LONGEST_NAME),
        new Blueprint(
            from.map(ShippedRole::slug).orElse(""),
            blueprint.map(Blueprint::description).orElse(""),
            seniority.or(() -> blueprint.map(Blueprint::seniority)).orElse(Seniority.MID),
            made.minutes(),
            skills.map(some -> checked(some, tree)).orElseGet(() -> skillsOf(blueprint)),
            new TreeMap<>(
                types.map(some -> checked(some, known)).orElseGet(() -> typesOf(blueprint))),
            languages
                .map(NewTest::known)
                .orElseGet(() -> blueprint.map(Blueprint::languages).orElseGet(TreeSet::new)),
            solved.or(() -> blueprint.map(Blueprint::solved)).orElse(SolvedItems.LIKE_OTHERS)),
        made);
  }

  private static List<WeightedSkill> skillsOf(Optional<Blueprint> role) {
    return role.map(Blueprint::skills)
        .orElseThrow(() -> Refusal.field("skills", "at least one is needed without a role"));
  }

  private static Map<String, Integer> typesOf(Optional<Blueprint> role) {
    return role.<Map<String, Integer>>map(Blueprint::types)
        .orElseThrow(() -> Refusal.field("types", "at least one is needed without a role"));
  }

  private static List<WeightedSkill> checked(List<WeightedSkill> skills, SkillTree tree) {
    if (skills.isEmpty()) {
      throw Refusal.field("skills", "at least one is needed");
    }
    for (int i = 0; i < skills.size(); i++) {
      String field = "skills[" + i + "].";
      WeightedSkill skill = Required.value("skills[" + i + "]", skills.get(i));
      String id = Required.value(field + "skill", skill.skill());
      if (tree.find(id).isEmpty()) {
        throw Refusal.field(field + "skill", "the skill tree has no such node");
      }
      Required.between(field + "weight", skill.weight(), 1, NewTestForm.MOST_WEIGHT);
    }
    return skills;
  }

  private static SortedSet<String> known(List<String> languages) {
    for (String language : languages) {
      if (!TestLanguages.NAMES.contains(Required.value("languages", language))) {
        throw Refusal.field(
            "languages", "are of " + String.join(", ", TestLanguages.NAMES) + ", not " + language);
      }
    }
    return new TreeSet<>(languages);
  }

  private static Map<String, Integer> checked(Map<String, Integer> types, ItemTypes known) {
    if (types.isEmpty()) {
      throw Refusal.field("types", "at least one is needed");
    }
    types.forEach((type, count) -> {
      if (known.named(type).isEmpty()) {
        throw Refusal.field("types." + type, "there is no such type of item");
      }
      Required.between(
          "types." + type, Required.value("types." + type, count), 1, NewTestForm.MOST_ITEMS);
    });
    return types;
  }
}
