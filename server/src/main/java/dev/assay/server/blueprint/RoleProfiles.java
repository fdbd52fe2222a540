// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemDocument;
import dev.assay.items.ItemHash;
import dev.assay.items.Markdown;
import dev.assay.items.SkillTree;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.RoleProfile.Errors;
import dev.assay.server.blueprint.RoleProfile.Model;
import dev.assay.server.blueprint.RoleProfile.Part;
import dev.assay.server.blueprint.RoleProfile.Repeat;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what a role measures: assembles it from the organisation's bank as it is now, twice,
 * and publishes nothing.
 */
@Component
@Profile("web")
class RoleProfiles {
  private final ShippedRoles roles;
  private final Bank bank;
  private final ItemParameters parameters;
  private final SkillTree skills;
  private final ModelCalls models;
  private final Assembler assembler;
  private final LackingTools tools;

  RoleProfiles(
      ShippedRoles roles,
      Bank bank,
      ItemParameters parameters,
      SkillTree skills,
      ModelCalls models,
      Assembler assembler,
      LackingTools tools) {
    this.roles = roles;
    this.bank = bank;
    this.parameters = parameters;
    this.skills = skills;
    this.models = models;
    this.assembler = assembler;
    this.tools = tools;
  }

  /** Empty where no such role ships. */
  @Transactional(readOnly = true)
  Optional<RoleProfile> of(String role) {
    return roles.find(role).map(this::of);
  }

  private RoleProfile of(ShippedRole role) {
    Blueprint blueprint = role.blueprint();
    List<BankEntry> form = assembler.form(blueprint, role.rules(), Set.of());
    Set<ItemHash> first = form.stream().map(BankEntry::hash).collect(Collectors.toSet());
    List<BankEntry> other = assembler.form(blueprint, role.rules(), first);
    List<ItemDocument> tasks = tasks(form);
    Optional<ModelConnection> usual = models.usual();
    List<MeasuredItem> measured = parameters.adopted().of(form);
    FormPrecision precision =
        new FormPrecision(
            measured.stream().map(MeasuredItem::model).toList(), blueprint.population());
    return new RoleProfile(
        role.slug(),
        role.name(),
        Markdown.toHtml(blueprint.description()),
        blueprint,
        role.rules(),
        FormFacts.of(
                measured,
                blueprint,
                role.rules(),
                skills,
                bank.usable().stream().map(entry -> entry.hash().hex()).collect(Collectors.toSet()),
                Set.of())
            .and(tools.of(form)),
        errors(precision, blueprint),
        precision.reliability(),
        parts(form),
        repeat(first, other),
        model(tasks, usual),
        (int) tasks.stream().filter(task -> rated(task, usual)).count());
  }

  private static Errors errors(FormPrecision precision, Blueprint blueprint) {
    double middle = blueprint.population().mean();
    double step = blueprint.population().standardDeviation();
    return new Errors(
        precision.standardError(middle - step),
        precision.standardError(middle),
        precision.standardError(middle + step));
  }

  /** In the order of the form. */
  private static List<Part> parts(List<BankEntry> form) {
    return form.stream()
        .map(entry -> entry.manifest().type())
        .distinct()
        .map(type -> {
          List<BankEntry> ofType =
              form.stream().filter(entry -> entry.manifest().type().equals(type)).toList();
          double minutes = ofType.stream().mapToDouble(entry -> entry.manifest().minutes()).sum();
          return new Part(type, ofType.size(), minutes);
        })
        .toList();
  }

  private static Repeat repeat(Set<ItemHash> first, List<BankEntry> other) {
    Map<String, Integer> byType =
        other.stream()
            .filter(entry -> first.contains(entry.hash()))
            .collect(
                Collectors.groupingBy(
                    entry -> entry.manifest().type(), Collectors.summingInt(_ -> 1)));
    int shared = byType.values().stream().mapToInt(Integer::intValue).sum();
    return new Repeat(shared, first.size(), byType);
  }

  /** What people and models may have to do with: everything that has no options. */
  private List<ItemDocument> tasks(List<BankEntry> form) {
    return form.stream()
        .filter(entry -> !entry.manifest().type().equals(Adaptive.TYPE))
        .map(entry -> bank.required(entry.hash()).document())
        .toList();
  }

  private static Model model(List<ItemDocument> tasks, Optional<ModelConnection> usual) {
    List<PromptDocument> prompts =
        tasks.stream()
            .filter(PromptDocument.class::isInstance)
            .map(PromptDocument.class::cast)
            .toList();
    Optional<ModelConnection> fitting =
        usual.filter(model -> prompts.stream().allMatch(prompt -> prompt.allows(model.model())));
    return new Model(
        !prompts.isEmpty(),
        fitting.map(ModelConnection::name),
        fitting.map(ModelConnection::simulated).orElse(false));
  }

  /** Whether people rate an item: a prompt only where no model executes it. */
  private static boolean rated(ItemDocument task, Optional<ModelConnection> usual) {
    return switch (task) {
      case PromptDocument prompt -> usual.filter(model -> prompt.allows(model.model())).isEmpty();
      case RatedDocument document -> !document.rubric().criteria().isEmpty();
      default -> false;
    };
  }
}
