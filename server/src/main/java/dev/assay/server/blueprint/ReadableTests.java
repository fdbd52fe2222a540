// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.SkillTree;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.connection.ModelCalls;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tests for whoever may read them; one that a reader may not see is as if it were not there. */
@Component
@Profile("web")
class ReadableTests {
  private final Designs designs;
  private final TestReaders readers;
  private final Bank bank;
  private final OfferedItems offered;
  private final ItemParameters parameters;
  private final AdaptiveForecasts forecasts;
  private final ItemPairs pairs;
  private final SkillTree skills;
  private final ModelCalls models;
  private final LackingTools tools;

  ReadableTests(
      Designs designs,
      TestReaders readers,
      Bank bank,
      OfferedItems offered,
      ItemParameters parameters,
      AdaptiveForecasts forecasts,
      ItemPairs pairs,
      SkillTree skills,
      ModelCalls models,
      LackingTools tools) {
    this.designs = designs;
    this.readers = readers;
    this.bank = bank;
    this.offered = offered;
    this.parameters = parameters;
    this.forecasts = forecasts;
    this.pairs = pairs;
    this.skills = skills;
    this.models = models;
    this.tools = tools;
  }

  /** All versions of a test, latest first; never empty. */
  List<TestVersion> versions(TeamMember reader, UUID test) {
    List<TestVersion> versions = readers.mayRead(reader, test) ? designs.versions(test) : List.of();
    if (versions.isEmpty()) {
      throw notFound();
    }
    return versions;
  }

  /** The version of a number, the latest when none is asked for. */
  TestVersion version(TeamMember reader, UUID test, Optional<Integer> number) {
    return versions(reader, test).stream()
        .filter(version -> number.map(n -> n == version.number()).orElse(true))
        .findFirst()
        .orElseThrow(ReadableTests::notFound);
  }

  /** The items of a form, with how they are taken to measure now. */
  List<MeasuredItem> items(TestVersion version) {
    return parameters.adopted().of(bank.entries(version.items()));
  }

  /**
   * What an adaptive version is expected to give; empty when it has no questions or does not adapt.
   */
  Optional<AdaptiveForecasts.Found> forecast(TestVersion version, List<MeasuredItem> items) {
    return version
        .rules()
        .adaptive()
        .filter(_ -> FormFacts.pool(items) > 0)
        .map(adaptive -> forecasts.of(items, version.blueprint(), version.rules(), adaptive));
  }

  /** The number of the pair that an item of a form is of, if any. */
  OptionalInt pair(TestVersion version, MeasuredItem item) {
    int position = version.items().indexOf(item.entry().hash()) + 1;
    return pairs.of(version).stream()
        .filter(pair -> pair.has(position))
        .mapToInt(ItemPair::number)
        .findFirst();
  }

  FormFacts facts(TestVersion version, List<MeasuredItem> items) {
    List<BankEntry> all = bank.usable();
    Set<String> usable = all.stream().map(entry -> entry.hash().hex()).collect(Collectors.toSet());
    FormFacts facts =
        FormFacts.of(
            items,
            version.blueprint(),
            version.rules(),
            skills,
            usable,
            offered.avoided(version.blueprint(), version.rules(), all));
    return facts
        .and(
            models.usual().isPresent() ? List.of() : FormFacts.withoutModel(items, version.rules()))
        .and(tools.of(items.stream().map(MeasuredItem::entry).toList()));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such test.");
  }
}
