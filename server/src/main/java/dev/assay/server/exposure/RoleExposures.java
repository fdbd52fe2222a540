// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.items.SkillTree;
import dev.assay.psychometrics.solving.SittingPlan;
import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.Blueprint;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.TestReaders;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.exposure.Marked.Mark;
import dev.assay.server.exposure.RoleExposure.ItemLine;
import dev.assay.server.exposure.RoleExposure.ModelLine;
import dev.assay.server.exposure.RoleExposure.Plan;
import dev.assay.server.exposure.RoleExposure.SkillLine;
import dev.assay.server.page.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports on what models can do of tests, for whoever may read the test. */
@Component
class RoleExposures {
  private static final int[] MODELS = {1, 3, 6, 12};
  private static final int[] RUNS = {1, 3, 10};

  /** Two runs of one model have about this in common where nothing is known of it. */
  private static final double USUALLY_ALIKE = 0.5;

  private final Tests tests;
  private final TestReaders readers;
  private final Bank bank;
  private final ModelAnswers answers;
  private final PeopleMarks people;
  private final SkillTree skills;
  private final JdbcClient jdbc;
  private final Clock clock;

  RoleExposures(
      Tests tests,
      TestReaders readers,
      Bank bank,
      ModelAnswers answers,
      PeopleMarks people,
      SkillTree skills,
      JdbcClient jdbc,
      Clock clock) {
    this.tests = tests;
    this.readers = readers;
    this.bank = bank;
    this.answers = answers;
    this.people = people;
    this.skills = skills;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of the version published last; not found until there is one that the reader may see. */
  @Transactional(readOnly = true)
  RoleExposure required(UUID test) {
    return find(test).orElseThrow(() -> Refusal.notFound("published test"));
  }

  /** The same, empty until the test is published; one that the reader may not see is not found. */
  @Transactional(readOnly = true)
  Optional<RoleExposure> find(UUID test) {
    name(test);
    return tests.latest(test).map(this::of);
  }

  /** The name of a test that the reader may see. */
  @Transactional(readOnly = true)
  String name(UUID test) {
    TeamMember reader = (TeamMember) Callers.current().orElseThrow();
    return jdbc.sql("select name from test where id = ?")
        .param(test)
        .query(String.class)
        .optional()
        .filter(_ -> readers.mayRead(reader, test))
        .orElseThrow(() -> Refusal.notFound("test"));
  }

  private RoleExposure of(PublishedTest version) {
    List<BankEntry> form =
        bank.entries(version.items()).stream()
            .filter(entry -> !entry.manifest().practice())
            .toList();
    List<ItemHash> hashes = form.stream().map(BankEntry::hash).toList();
    Map<ItemHash, List<ModelAnswer>> counted =
        answers.withoutPayloads(hashes).stream()
            .collect(Collectors.groupingBy(ModelAnswer::item))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, item -> ItemExposure.counted(item.getValue())));
    List<Marked> sheets = people.of(version.testId(), hashes);
    List<ItemLine> items = form.stream().map(entry -> item(entry, counted, sheets)).toList();
    List<ModelAnswer> all = counted.values().stream().flatMap(Collection::stream).toList();
    return new RoleExposure(
        version.testId(),
        version.name(),
        version.number(),
        clock.instant(),
        version.blueprint().skills().stream()
            .map(skill -> skill(skill, version.blueprint(), form, counted, sheets))
            .toList(),
        items,
        models(all),
        ItemExposure.brought(all),
        Functioning.of(hashes, sheets, all),
        plans(items));
  }

  private ItemLine item(
      BankEntry entry, Map<ItemHash, List<ModelAnswer>> counted, List<Marked> sheets) {
    return new ItemLine(
        entry.hash().hex(),
        entry.manifest().title(),
        entry.manifest().type(),
        skills.name(entry.manifest().skill()),
        ItemExposure.of(counted.getOrDefault(entry.hash(), List.of())),
        mean(sheets, List.of(entry.hash())));
  }

  private SkillLine skill(
      WeightedSkill skill,
      Blueprint blueprint,
      List<BankEntry> form,
      Map<ItemHash, List<ModelAnswer>> counted,
      List<Marked> sheets) {
    List<ItemHash> own =
        form.stream()
            .filter(entry ->
                blueprint
                    .covering(entry.manifest().skill())
                    .filter(skill.skill()::equals)
                    .isPresent())
            .map(BankEntry::hash)
            .toList();
    List<ItemHash> measured =
        own.stream().filter(item -> !counted.getOrDefault(item, List.of()).isEmpty()).toList();
    List<ModelAnswer> given =
        measured.stream().flatMap(item -> counted.getOrDefault(item, List.of()).stream()).toList();
    return new SkillLine(
        skill.skill(),
        skills.name(skill.skill()),
        own.size(),
        measured.size(),
        rate(given, ItemExposure::works),
        rate(given, ItemExposure::marks),
        given.stream().anyMatch(ModelAnswer::simulated),
        mean(sheets, measured.isEmpty() ? own : measured));
  }

  private static Optional<SolveRate> rate(
      List<ModelAnswer> given, ToDoubleFunction<ModelAnswer> share) {
    return given.isEmpty() ? Optional.empty() : Optional.of(ItemExposure.rate(given, share));
  }

  /** Of everybody who was given one of these items, the mean of the marks in them. */
  private static PeopleMean mean(List<Marked> sheets, List<ItemHash> items) {
    List<Double> shares = new ArrayList<>();
    for (Marked sheet : sheets) {
      items.stream()
          .map(sheet.items()::get)
          .filter(Objects::nonNull)
          .mapToDouble(Mark::share)
          .average()
          .ifPresent(shares::add);
    }
    return PeopleMean.of(shares);
  }

  private static List<ModelLine> models(List<ModelAnswer> all) {
    Map<String, List<ModelAnswer>> byModel =
        all.stream()
            .collect(Collectors.groupingBy(ModelAnswer::model, TreeMap::new, Collectors.toList()));
    return byModel.values().stream()
        .map(own -> {
          List<LocalDate> days = own.stream().map(ModelAnswer::answeredOn).sorted().toList();
          return new ModelLine(
              own.getFirst().model(),
              own.stream().anyMatch(ModelAnswer::simulated),
              own.size(),
              (int) own.stream().map(ModelAnswer::item).distinct().count(),
              days.getFirst(),
              days.getLast(),
              ItemExposure.rate(own, ItemExposure::works),
              ItemExposure.brought(own));
        })
        .toList();
  }

  private static List<Plan> plans(List<ItemLine> items) {
    double alike =
        items.stream()
            .flatMap(item -> item.models().stream())
            .flatMap(exposure -> exposure.works().alike().stream())
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(USUALLY_ALIKE);
    SittingPlan plan = new SittingPlan(0.5, alike);
    List<Plan> plans = new ArrayList<>();
    for (int models : MODELS) {
      for (int runs : RUNS) {
        plans.add(new Plan(models, runs, plan.standardError(models, runs)));
      }
    }
    return plans;
  }
}
