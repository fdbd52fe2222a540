// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.MeasuredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests in the making. A test has at most one draft, its latest version; every change is made to it
 * under a lock, and what cannot be done comes back as the key of a sentence that says why.
 */
@Component
@Profile("web")
class Designs {
  private final JdbcTests tests;
  private final Bank bank;
  private final ItemParameters parameters;
  private final AdaptiveForecasts forecasts;
  private final AdaptivePlans plans;
  private final Assembler assembler;
  private final OfferedItems offered;

  Designs(
      JdbcTests tests,
      Bank bank,
      ItemParameters parameters,
      AdaptiveForecasts forecasts,
      AdaptivePlans plans,
      Assembler assembler,
      OfferedItems offered) {
    this.tests = tests;
    this.bank = bank;
    this.parameters = parameters;
    this.forecasts = forecasts;
    this.plans = plans;
    this.assembler = assembler;
    this.offered = offered;
  }

  /** A new test with a form assembled from the bank. */
  @Transactional
  UUID create(String name, Blueprint blueprint, Rules rules, UUID creator) {
    return create(name, blueprint, rules, assemble(blueprint, rules), creator);
  }

  /** A new test with a form that somebody has chosen. */
  @Transactional
  UUID create(String name, Blueprint blueprint, Rules rules, List<ItemHash> form, UUID creator) {
    UUID test = tests.createTest(name, creator);
    tests.createDraft(test, blueprint, rules, form);
    return test;
  }

  @Transactional(readOnly = true)
  List<TestVersion> versions(UUID test) {
    return tests.versions(test);
  }

  /** Changes what a draft promises and wants; its form stays, unless it begins or ends to adapt. */
  @Transactional
  Optional<String> change(UUID test, String name, Rules rules, SolvedItems solved) {
    return onDraft(
        test,
        draft -> {
          Blueprint blueprint = draft.blueprint().within(rules.minutes()).with(solved);
          tests.rename(test, name);
          tests.setRules(draft.id(), blueprint, rules);
          if (rules.adaptive().isPresent() != draft.rules().adaptive().isPresent()) {
            tests.setItems(draft.id(), assemble(blueprint, rules));
          }
          return Optional.empty();
        });
  }

  /**
   * Assembles the form of a draft anew.
   *
   * @param others with as few as possible of the items that any version of this test has had
   */
  @Transactional
  Optional<String> reassemble(UUID test, boolean others) {
    return onItems(
        test,
        (_, draft) ->
            assemble(draft.blueprint(), draft.rules(), others ? shown(test) : Set.<ItemHash>of()));
  }

  private Set<ItemHash> shown(UUID test) {
    return tests.versions(test).stream()
        .flatMap(version -> version.items().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Moves an item up or down the form.
   *
   * @param by -1 is up, 1 is down
   */
  @Transactional
  Optional<String> move(UUID test, ItemHash item, int by) {
    return onItems(
        test,
        (items, _) -> {
          int from = items.indexOf(item);
          int to = from + by;
          if (from >= 0 && to >= 0 && to < items.size()) {
            Collections.swap(items, from, to);
          }
          return items;
        });
  }

  /** Puts an item at another place, from 1; what lies between moves up or down. */
  @Transactional
  Optional<String> place(UUID test, ItemHash item, int position) {
    return onItems(
        test,
        (items, _) -> {
          if (items.remove(item)) {
            items.add(Math.clamp(position - 1L, 0, items.size()), item);
          }
          return items;
        });
  }

  @Transactional
  Optional<String> remove(UUID test, ItemHash item) {
    return onItems(
        test,
        (items, _) -> {
          items.remove(item);
          return items;
        });
  }

  /** Puts an item that the bank offers to this design in another's place. */
  @Transactional
  Optional<String> swap(UUID test, ItemHash item, ItemHash by) {
    return onOffered(
        test,
        by,
        items -> {
          if (!items.contains(by)) {
            items.replaceAll(old -> old.equals(item) ? by : old);
          }
        });
  }

  @Transactional
  Optional<String> add(UUID test, ItemHash item) {
    return onOffered(
        test,
        item,
        items -> {
          if (!items.contains(item)) {
            items.add(item);
          }
        });
  }

  /** From now on the version never changes, and candidates can be invited to it. */
  @Transactional
  Optional<String> publish(UUID test) {
    return onDraft(
        test,
        draft -> {
          if (draft.items().isEmpty()) {
            return Optional.of("blueprint.refused.empty");
          }
          Optional<String> refused =
              draft.rules().adaptive().flatMap(adaptive -> plan(draft, adaptive));
          if (refused.isEmpty()) {
            tests.publish(draft.id());
          }
          return refused;
        });
  }

  /** Fixes what the choice of questions rests on. */
  private Optional<String> plan(TestVersion draft, Adaptive adaptive) {
    List<MeasuredItem> form = parameters.adopted().of(bank.entries(draft.items()));
    if (FormFacts.pool(form) < adaptive.most()) {
      return Optional.of("blueprint.refused.pool");
    }
    var found = forecasts.of(form, draft.blueprint(), draft.rules(), adaptive);
    if (found.forecast().items() < adaptive.fewest()) {
      return Optional.of("blueprint.refused.short");
    }
    plans.keep(draft.id(), found);
    return Optional.empty();
  }

  /** A new draft that starts as a copy of the version published last. */
  @Transactional
  Optional<String> draft(UUID test) {
    List<TestVersion> versions = tests.versions(test);
    if (versions.isEmpty() || versions.getFirst().draft()) {
      return Optional.of("blueprint.refused.draft-exists");
    }
    TestVersion latest = versions.getFirst();
    tests.createDraft(test, latest.blueprint(), latest.rules(), latest.items());
    return Optional.empty();
  }

  /** Throws a draft away; a test that was never published goes with it. */
  @Transactional
  void discard(UUID test) {
    tests.versions(test).stream()
        .filter(TestVersion::draft)
        .forEach(draft -> tests.deleteDraft(draft.id()));
    tests.deleteTestWithoutVersions(test);
  }

  @Transactional
  void archive(UUID test, boolean archived) {
    tests.archive(test, archived);
  }

  private List<ItemHash> assemble(Blueprint blueprint, Rules rules) {
    return assemble(blueprint, rules, Set.of());
  }

  private List<ItemHash> assemble(Blueprint blueprint, Rules rules, Set<ItemHash> avoided) {
    return assembler.form(blueprint, rules, avoided).stream().map(BankEntry::hash).toList();
  }

  /** Why an item cannot join a draft, if anything speaks against it. */
  private Optional<String> refusal(TestVersion draft, ItemHash item) {
    List<BankEntry> found =
        bank.usable().stream()
            .filter(entry -> entry.hash().equals(item) && !entry.manifest().practice())
            .toList();
    if (found.isEmpty()) {
      return Optional.of("blueprint.refused.not-offered");
    }
    return offered.avoided(draft.blueprint(), draft.rules(), found).isEmpty()
        ? Optional.empty()
        : Optional.of("blueprint.refused.solved");
  }

  private Optional<String> onOffered(UUID test, ItemHash item, Consumer<List<ItemHash>> edit) {
    return onDraft(
        test,
        draft -> {
          Optional<String> refused = refusal(draft, item);
          if (refused.isEmpty()) {
            List<ItemHash> items = new ArrayList<>(draft.items());
            edit.accept(items);
            tests.setItems(draft.id(), items);
          }
          return refused;
        });
  }

  private interface Edit {
    List<ItemHash> apply(List<ItemHash> items, TestVersion draft);
  }

  private Optional<String> onItems(UUID test, Edit edit) {
    return onDraft(
        test,
        draft -> {
          tests.setItems(draft.id(), edit.apply(new ArrayList<>(draft.items()), draft));
          return Optional.empty();
        });
  }

  private interface Change {
    Optional<String> apply(TestVersion draft);
  }

  private Optional<String> onDraft(UUID test, Change change) {
    return tests.versions(test).stream()
        .findFirst()
        .flatMap(latest -> tests.lock(latest.id()))
        .filter(TestVersion::draft)
        .map(change::apply)
        .orElse(Optional.of("blueprint.refused.published"));
  }
}
