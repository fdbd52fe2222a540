// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.items.SkillTree;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Curve;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form is like: how long, what it measures, how precisely, and what a designer should look
 * at.
 *
 * @param minutes that the 80th of 100 people needs for all of it
 * @param errorAtCut the standard error of a score at the cut
 * @param typicalError the same for a typical member of the population
 * @param rightSide of 100 people the test is for, how many land on their true side of the cut
 * @param estimated how many items' figures were found from answers; the others are their authors'
 * @param provisional whether an item rests on its author's word, or on few answers
 */
public record FormFacts(
    double minutes,
    double errorAtCut,
    double typicalError,
    int rightSide,
    int estimated,
    boolean provisional,
    Curve curve,
    List<SkillShare> skills,
    List<Concern> concerns) {

  /** How much of a form a skill was meant to have, and how many items it has. */
  public record SkillShare(String name, int wantedPercent, int items) {}

  /** A sentence, by its key, about something that is not as the blueprint has it. */
  public record Concern(String key, List<String> values) {
    Concern(String key, Object... values) {
      this(key, java.util.Arrays.stream(values).map(String::valueOf).toList());
    }
  }

  /**
   * @param usable hashes of the versions that the bank offers
   * @param avoided items that the blueprint does without
   */
  static FormFacts of(
      List<MeasuredItem> measured,
      Blueprint blueprint,
      Rules rules,
      SkillTree skills,
      Set<String> usable,
      Set<ItemHash> avoided) {
    List<BankEntry> form = measured.stream().map(MeasuredItem::entry).toList();
    FormPrecision precision =
        new FormPrecision(
            measured.stream().map(MeasuredItem::model).toList(), blueprint.population());
    double minutes = minutes(form);
    List<SkillShare> shares = shares(form, blueprint, skills);
    return new FormFacts(
        minutes,
        precision.standardError(rules.cut()),
        precision.standardError(),
        (int) Math.round(100 * precision.rightSideOf(rules.cut())),
        (int) measured.stream().filter(item -> !item.parameters().expected()).count(),
        measured.stream().anyMatch(item -> !item.parameters().settled()),
        Curve.of(precision::standardError, 1),
        shares,
        Stream.concat(
                concerns(form, blueprint, rules, minutes, shares, usable).stream(),
                solved(form, blueprint, avoided).stream())
            .toList());
  }

  /** How many questions an adaptive section can choose from. */
  static int pool(List<MeasuredItem> form) {
    return (int)
        form.stream().filter(item -> item.entry().manifest().type().equals(Adaptive.TYPE)).count();
  }

  private static double minutes(List<BankEntry> form) {
    WorkingTime time = WorkingTime.NONE;
    for (BankEntry entry : form) {
      time = time.plus(entry.manifest().minutes());
    }
    return time.minutes();
  }

  private static List<SkillShare> shares(
      List<BankEntry> form, Blueprint blueprint, SkillTree skills) {
    List<SkillShare> shares = new ArrayList<>();
    for (WeightedSkill skill : blueprint.skills()) {
      int items =
          (int)
              form.stream()
                  .filter(entry ->
                      blueprint
                          .covering(entry.manifest().skill())
                          .filter(skill.skill()::equals)
                          .isPresent())
                  .count();
      shares.add(
          new SkillShare(
              skills.name(skill.skill()), (int) Math.round(100 * blueprint.share(skill)), items));
    }
    return shares;
  }

  /** Items that the blueprint does without, as models nearly always solve them. */
  private static List<Concern> solved(
      List<BankEntry> form, Blueprint blueprint, Set<ItemHash> avoided) {
    List<Concern> concerns = new ArrayList<>();
    form.stream()
        .filter(entry -> avoided.contains(entry.hash()))
        .forEach(entry ->
            concerns.add(new Concern("blueprint.concern.solved", entry.manifest().title())));
    if (!avoided.isEmpty() && form.size() < blueprint.size()) {
      concerns.add(new Concern("blueprint.concern.solved.left-out", avoided.size()));
    }
    return concerns;
  }

  private static List<Concern> concerns(
      List<BankEntry> form,
      Blueprint blueprint,
      Rules rules,
      double minutes,
      List<SkillShare> shares,
      Set<String> usable) {
    List<Concern> concerns = new ArrayList<>();
    if (minutes > rules.minutes() && rules.adaptive().isEmpty()) {
      concerns.add(
          new Concern("blueprint.concern.minutes", (long) Math.ceil(minutes), rules.minutes()));
    }
    for (Map.Entry<String, Integer> type : blueprint.types().entrySet()) {
      long found = form.stream().filter(e -> e.manifest().type().equals(type.getKey())).count();
      boolean adapts = rules.adaptive().isPresent() && type.getKey().equals(Adaptive.TYPE);
      if (found < type.getValue() && !adapts) {
        concerns.add(new Concern("blueprint.concern.few." + type.getKey(), found, type.getValue()));
      }
    }
    for (SkillShare share : shares) {
      if (share.items() == 0 && share.wantedPercent() * blueprint.size() >= 50) {
        concerns.add(new Concern("blueprint.concern.skill", share.name()));
      }
    }
    Set<String> slugs = new HashSet<>();
    form.forEach(entry -> slugs.add(entry.slug()));
    for (BankEntry entry : form) {
      entry.manifest().enemies().stream()
          .filter(enemy -> rules.adaptive().isEmpty() && slugs.contains(enemy))
          .forEach(enemy ->
              concerns.add(
                  new Concern("blueprint.concern.enemies", entry.manifest().title(), enemy)));
      if (!entry.isIn(blueprint.languages())) {
        concerns.add(
            new Concern(
                "blueprint.concern.language",
                entry.manifest().title(),
                String.join(", ", entry.languages())));
      }
      if (!usable.contains(entry.hash().hex())) {
        concerns.add(new Concern("blueprint.concern.old", entry.manifest().title()));
      }
    }
    return concerns;
  }

  /** What a test promises that takes a language model, for where none is connected. */
  static List<Concern> withoutModel(List<MeasuredItem> form, Rules rules) {
    List<Concern> more = new ArrayList<>();
    if (rules.aiPolicy() != Rules.AiPolicy.OFF) {
      more.add(new Concern("blueprint.concern.model." + rules.aiPolicy().name()));
    }
    long prompts =
        form.stream().filter(item -> item.entry().manifest().type().equals("prompt")).count();
    if (prompts > 0) {
      more.add(new Concern("blueprint.concern.model.prompts", prompts));
    }
    return more;
  }

  /** The same with more to look at. */
  FormFacts and(List<Concern> more) {
    return new FormFacts(
        minutes,
        errorAtCut,
        typicalError,
        rightSide,
        estimated,
        provisional,
        curve,
        skills,
        Stream.concat(concerns.stream(), more.stream()).toList());
  }
}
