// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.BankItem;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.calibration.CalibratedItems;
import dev.assay.server.calibration.CalibratedItems.Round;
import dev.assay.server.calibration.CalibrationRun;
import dev.assay.server.calibration.Sheet;
import dev.assay.server.calibration.Sheets;
import dev.assay.server.exposure.PeopleBesideModels;
import dev.assay.server.fairness.ItemComparisons;
import dev.assay.server.itemtype.PlainPrompts;
import dev.assay.server.page.Refusal;
import dev.assay.server.report.Figure;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports on items, worked out when they are asked for from the answers that are stored. */
@Component
class ItemReports {
  /** Of so many people the latest: it bounds what a report costs. */
  private static final int MOST = 10_000;

  /** With fewer people, a share of points is luck. */
  private static final int SHARE = 10;

  private final Bank bank;
  private final Sheets sheets;
  private final CalibratedItems calibrated;
  private final Tests tests;
  private final ItemComparisons comparisons;
  private final PeopleBesideModels both;
  private final PlainPrompts plain;
  private final ChosenOptions options;
  private final Clock clock;

  ItemReports(
      Bank bank,
      Sheets sheets,
      CalibratedItems calibrated,
      Tests tests,
      ItemComparisons comparisons,
      PeopleBesideModels both,
      PlainPrompts plain,
      ChosenOptions options,
      Clock clock) {
    this.bank = bank;
    this.sheets = sheets;
    this.calibrated = calibrated;
    this.tests = tests;
    this.comparisons = comparisons;
    this.both = both;
    this.plain = plain;
    this.options = options;
    this.clock = clock;
  }

  /** Of an item by its hash, in whatever test it is; one that is not in the bank is not found. */
  @Transactional(readOnly = true)
  ItemReport required(String hash) {
    return Optional.of(hash)
        .filter(given -> given.matches("[0-9a-f]{64}"))
        .flatMap(given -> bank.find(new ItemHash(given)))
        .map(this::of)
        .orElseThrow(() -> Refusal.notFound("item"));
  }

  private ItemReport of(BankItem item) {
    Sheets.Read read = sheets.of(item.hash(), MOST);
    Map<ItemHash, BankEntry> entries = new HashMap<>(read.items());
    entries.put(item.hash(), item.entry());
    List<Round> rounds = calibrated.rounds(entries.keySet());
    Optional<Round> latest = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    Optional<Round> own = latest.filter(round -> round.items().containsKey(item.hash()));
    Scale scale = new Scale(entries, latest);
    Takers takers = Takers.of(item.hash(), read.sheets(), scale);
    Optional<CommonForm> form = form(item.hash(), takers.sheets(), scale);
    Instant known = own.map(round -> round.run().askedAt()).orElse(Instant.MAX);
    return new ItemReport(
        item.hash().hex(),
        item.manifest().title(),
        item.manifest().type(),
        clock.instant(),
        takers.sheets().size(),
        (int) takers.sheets().stream().filter(one -> one.submitted().isAfter(known)).count(),
        share(takers, item.manifest().categories() - 1),
        form.map(found -> found.version().name()).orElse(""),
        Curves.of(
            own.map(Round::run).map(CalibrationRun::number),
            scale.model(item.hash()),
            item.entry().model(),
            takers),
        own.isEmpty() || form.isEmpty() ? Fit.NOT_CALIBRATED : Fit.of(form.get().until(known)),
        form.map(Dependence::of).orElse(Dependence.UNKNOWN),
        History.of(item.hash(), item.entry().model(), beside(takers), rounds),
        form.map(found -> Alike.of(found, comparisons)).orElse(Alike.UNKNOWN),
        both.of(item.entry()),
        Optional.ofNullable(plain.of(List.of(item.hash())).get(item.hash())),
        options.of(item, takers));
  }

  /**
   * The version that most of them sat, of those that give everybody the same form: what compares
   * people by their points needs that.
   */
  private Optional<CommonForm> form(ItemHash item, List<Sheet> people, Scale scale) {
    Map<UUID, Long> versions =
        people.stream()
            .collect(Collectors.groupingBy(Sheet::version, HashMap::new, Collectors.counting()));
    return versions.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, Long>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder())
                .reversed())
        .flatMap(most -> tests.published(most.getKey()).stream())
        .filter(version -> version.rules().adaptive().isEmpty() && version.items().contains(item))
        .findFirst()
        .map(version -> CommonForm.of(version, item, people, scale));
  }

  private static Set<ItemHash> beside(Takers takers) {
    return takers.sheets().stream()
        .map(sheet -> sheet.categories().keySet())
        .collect(HashSet::new, Set::addAll, Set::addAll);
  }

  private static Figure share(Takers takers, int highest) {
    int people = takers.sheets().size();
    return Figure.of(
        people,
        SHARE,
        () -> {
          double points = IntStream.of(takers.categories()).sum();
          return OptionalDouble.of(points / people / highest);
        });
  }
}
