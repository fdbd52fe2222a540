// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.Markdown;
import dev.assay.items.SkillTree;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.page.Flash;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of tests, and making a new one. */
@Controller
@Profile("web")
class TestsController {
  private static final Map<String, Integer> USUAL_TYPES = Map.of("choice", 15);

  private final Designs designs;
  private final Funnels funnels;
  private final ShippedRoles roles;
  private final SkillTree skills;

  TestsController(Designs designs, Funnels funnels, ShippedRoles roles, SkillTree skills) {
    this.designs = designs;
    this.funnels = funnels;
    this.roles = roles;
    this.skills = skills;
  }

  @GetMapping("/tests")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER, Role.AUTHOR, Role.REVIEWER})
  String list(Model model) {
    TeamMember me = me();
    model.addAttribute(
        "tests", new TestsView(funnels.rows(me, false), funnels.rows(me, true), mayDesign(me)));
    return "blueprint/list";
  }

  @GetMapping("/tests/new")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String start(
      @RequestParam(required = false) Optional<String> role,
      @RequestParam Map<String, String> fields,
      Model model) {
    if (role.isEmpty()) {
      model.addAttribute("roles", roles.all());
      return "blueprint/roles";
    }
    model.addAttribute(
        "form",
        roles
            .find(role.get())
            .map(this::ofRole)
            .orElseGet(() -> filledIn(new NewTestForm(fields))));
    return "blueprint/new";
  }

  @PostMapping("/tests")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String create(@RequestParam Map<String, String> fields, RedirectAttributes redirect) {
    NewTestForm form = new NewTestForm(fields);
    Optional<ShippedRole> role = roles.find(form.text("role"));
    Optional<Rules> rules = form.rules();
    Optional<Blueprint> blueprint =
        rules.flatMap(r ->
            form.blueprint(
                role.map(ShippedRole::slug).orElse(""),
                role.map(known -> known.blueprint().description()).orElse(""),
                r.minutes(),
                skills));
    Optional<String> name = form.name();
    if (name.isEmpty() || rules.isEmpty() || blueprint.isEmpty()) {
      String problem =
          name.isEmpty()
              ? "blueprint.new.wrong.name"
              : rules.isEmpty() ? "blueprint.new.wrong.rules" : "blueprint.new.wrong.skills";
      return Flash.problem(redirect, problem)
          .to("/tests/new?role=" + role.map(ShippedRole::slug).orElse("own"));
    }
    UUID test = designs.create(name.get(), blueprint.get(), rules.get(), me().account());
    return Flash.done(redirect, "blueprint.created").to("/tests/" + test);
  }

  private NewTestView ofRole(ShippedRole role) {
    Blueprint blueprint = role.blueprint();
    Map<String, Integer> weights = weights(blueprint);
    return new NewTestView(
        role.slug(),
        role.name(),
        Markdown.toHtml(blueprint.description()),
        blueprint.seniority().name(),
        role.rules(),
        blueprint.types(),
        NewTestView.languages(blueprint.languages()),
        blueprint.solved(),
        skills.all(),
        weights,
        roots(weights));
  }

  /** What the address says already, as that of a test made from job ads does; the rest is usual. */
  private NewTestView filledIn(NewTestForm form) {
    Rules usual = NewTestForm.USUAL_RULES;
    return form.blueprint("", "", usual.minutes(), skills)
        .map(blueprint ->
            new NewTestView(
                "",
                form.name().orElse(""),
                "",
                blueprint.seniority().name(),
                usual,
                blueprint.types(),
                NewTestView.languages(blueprint.languages()),
                blueprint.solved(),
                skills.all(),
                weights(blueprint),
                roots(weights(blueprint))))
        .orElseGet(this::ofNothing);
  }

  private static Map<String, Integer> weights(Blueprint blueprint) {
    return blueprint.skills().stream()
        .collect(Collectors.toMap(WeightedSkill::skill, WeightedSkill::weight));
  }

  private static Set<String> roots(Map<String, Integer> weights) {
    return weights.keySet().stream()
        .map(skill -> skill.replaceFirst("\\..*", ""))
        .collect(Collectors.toSet());
  }

  private NewTestView ofNothing() {
    return new NewTestView(
        "",
        "",
        "",
        "MID",
        NewTestForm.USUAL_RULES,
        new TreeMap<>(USUAL_TYPES),
        NewTestView.languages(Set.of()),
        SolvedItems.LIKE_OTHERS,
        skills.all(),
        Map.of(),
        Set.of("backend"));
  }

  static boolean mayDesign(TeamMember member) {
    return member.role() == Role.OWNER || member.role() == Role.RECRUITER;
  }

  static TeamMember me() {
    return (TeamMember) Callers.current().orElseThrow();
  }
}
