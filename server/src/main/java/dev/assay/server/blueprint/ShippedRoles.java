// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.Findings;
import dev.assay.items.Seniority;
import dev.assay.items.SkillTree;
import dev.assay.items.YamlFields;
import dev.assay.server.bank.ShippedContent;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The roles that ship: blueprints and rules to start from, {@code content/tests/*.yaml}. */
@Component
public class ShippedRoles {
  private static final int MOST_ITEMS = 60;

  private final List<ShippedRole> roles = new ArrayList<>();

  ShippedRoles(ShippedContent content, SkillTree skills) {
    content.tests().forEach((slug, yaml) -> roles.add(read(slug, yaml, skills)));
  }

  /**
   * A role and what a test for it is like.
   *
   * @param slug the name of its file
   * @param name of the test
   */
  public record ShippedRole(String slug, String name, Blueprint blueprint, Rules rules) {}

  public List<ShippedRole> all() {
    return List.copyOf(roles);
  }

  public Optional<ShippedRole> find(String slug) {
    return roles.stream().filter(role -> role.slug().equals(slug)).findFirst();
  }

  static ShippedRole read(String slug, String yaml, SkillTree skills) {
    Findings findings = new Findings();
    Optional<ShippedRole> role =
        YamlFields.parse("tests/" + slug + ".yaml", yaml, findings)
            .map(fields -> read(slug, fields, skills, findings));
    findings.throwIfErrors();
    return role.orElseThrow();
  }

  private static ShippedRole read(
      String slug, YamlFields fields, SkillTree skills, Findings findings) {
    int minutes = fields.integer("minutes", Rules.LEAST_MINUTES, Rules.MOST_MINUTES);
    ShippedRole role =
        new ShippedRole(
            slug,
            fields.text("name"),
            new Blueprint(
                fields.text("role"),
                fields.text("description"),
                fields.oneOf("seniority", Seniority.class, Seniority.MID),
                minutes,
                skills(fields, skills, findings),
                types(fields),
                languages(fields, findings),
                solved(fields)),
            new Rules(
                minutes,
                fields.oneOf("navigation", Navigation.class, Navigation.FREE),
                fields.oneOf("ai_policy", AiPolicy.class, AiPolicy.OFF),
                fields.number("cut", -4, 4),
                fields
                    .optionalText("report_detail")
                    .map(detail -> ReportDetail.valueOf(detail.toUpperCase(Locale.ROOT)))
                    .orElse(ReportDetail.GROUPS),
                Optional.empty(),
                pairs(fields, findings)));
    fields.refuseUnknown(java.util.Set.of());
    return role;
  }

  private static boolean pairs(YamlFields fields, Findings findings) {
    boolean pairs = fields.flag("pairs", false);
    AiPolicy policy = fields.oneOf("ai_policy", AiPolicy.class, AiPolicy.OFF);
    if (pairs && !Rules.mayPair(policy, Optional.empty())) {
      findings.error(fields.where("pairs"), "needs ai_policy: measured");
      return false;
    }
    return pairs;
  }

  /** {@code solved_by_ai: leave_out} or {@code where_allowed}; like others when left out. */
  private static SolvedItems solved(YamlFields fields) {
    return fields.has("solved_by_ai")
        ? fields.oneOf("solved_by_ai", SolvedItems.class, SolvedItems.LIKE_OTHERS)
        : SolvedItems.LIKE_OTHERS;
  }

  private static List<WeightedSkill> skills(YamlFields fields, SkillTree tree, Findings findings) {
    List<WeightedSkill> skills = new ArrayList<>();
    for (YamlFields skill : fields.mappings("skills")) {
      String id = skill.text("skill");
      if (tree.find(id).isEmpty()) {
        findings.error(skill.where("skill"), id + " is not a node of skills.yaml");
      }
      skills.add(new WeightedSkill(id, skill.integer("weight", 1, 1000)));
    }
    return skills;
  }

  private static SortedSet<String> languages(YamlFields fields, Findings findings) {
    SortedSet<String> languages = new TreeSet<>(fields.texts("languages"));
    languages.stream()
        .filter(language -> !TestLanguages.NAMES.contains(language))
        .forEach(language ->
            findings.error(
                fields.where("languages"),
                language + " is none of " + String.join(", ", TestLanguages.NAMES)));
    return languages;
  }

  private static SortedMap<String, Integer> types(YamlFields fields) {
    SortedMap<String, Integer> types = new TreeMap<>();
    fields
        .mapping("types")
        .ifPresent(counts -> {
          for (String type : counts.names()) {
            types.put(type, counts.integer(type, 0, MOST_ITEMS));
          }
        });
    return types;
  }
}
