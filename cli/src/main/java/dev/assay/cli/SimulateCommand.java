// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.FormFile;
import dev.assay.cli.measure.ItemBank;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.adaptive.AdaptiveBank;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.assembly.Form;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.planning.Measurement;
import dev.assay.psychometrics.planning.ShortlistAccuracy;
import dev.assay.psychometrics.planning.ShortlistStudy;
import dev.assay.psychometrics.simulation.BankPlan;
import dev.assay.psychometrics.simulation.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How accurately a test shortlists, by simulation. */
@Command(
    name = "simulate",
    description = {
      "Say how accurately a test shortlists: invent pools of candidates, let them sit it, choose"
          + " the best by their scores, and compare with who is truly best.",
      "ITEMS is CSV as 'calibrate' writes it; 'assemble --help' says which columns more it may"
          + " have. Without --adaptive everybody gets all items, or those of --form.",
      "Item parameters are taken as true, and so is the population. The same seed gives the same"
          + " numbers.",
      "Exit codes: 0 done, 2 bad input."
    },
    footer = "./assay simulate items.csv --form forms.csv --candidates 40 --select 5")
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--items-meta",
      paramLabel = "META.csv",
      description = "More columns of the items, by their name in a column 'item'. Repeatable.")
  private List<Path> more = List.of();

  @Option(
      names = "--form",
      paramLabel = "FORMS.csv[:K]",
      description = "The items of form K (1 unless said) in a file of 'assemble --out'.")
  private @Nullable String form;

  @Option(
      names = "--invent",
      paramLabel = "N",
      description = "Instead of ITEMS, so many invented items, right or wrong (b ~ N(0, 1)).")
  private @Nullable Integer invented;

  @Option(
      names = "--discrimination",
      paramLabel = "A",
      defaultValue = "1.2",
      description = "Mean discrimination of invented items (default: ${DEFAULT-VALUE}).")
  private double discrimination;

  @Mixin private PeopleOptions people;
  @Mixin private AdaptiveOptions adaptive;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      defaultValue = "50",
      description = "In a pool (default: ${DEFAULT-VALUE}).")
  private int candidates;

  @Option(
      names = "--select",
      paramLabel = "K",
      defaultValue = "5",
      description = "How many of a pool are chosen (default: ${DEFAULT-VALUE}).")
  private int selected;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many pools (default: ${DEFAULT-VALUE}).")
  private int repetitions;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the invented numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(arity = "0..1", paramLabel = "ITEMS", description = "The items' parameters.")
  private @Nullable Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    if (selected < 1 || candidates <= selected || candidates > 100_000) {
      throw Refusal.badInput("--select is 1 or more, and --candidates more than that");
    }
    if (repetitions < 1 || repetitions > 1_000_000) {
      throw Refusal.badInput("--repetitions is 1 to 1000000");
    }
    Population population = people.population();
    double cut =
        people.cut().orElseGet(() -> ShortlistStudy.cutOfBest(population, candidates, selected));
    ShortlistStudy study =
        new ShortlistStudy(population, candidates, selected, cut, repetitions, seed);
    ItemBank bank = bank();
    bank.remarks().forEach(self.commandLine().getErr()::println);
    SimulationReport report = adaptive.chosen() ? adaptively(bank, study) : byForm(bank, study);
    self.commandLine().getOut().println(json ? report.json() : report.text());
    return 0;
  }

  private ItemBank bank() throws IOException {
    if (invented != null) {
      if (file != null || form != null) {
        throw Refusal.badInput("--invent takes the place of ITEMS and --form");
      }
      return invented(invented);
    }
    if (file == null) {
      throw Refusal.badInput("ITEMS or --invent N is needed");
    }
    List<Path> all = new ArrayList<>(more);
    all.add(file);
    for (Path each : all) {
      if (!Files.isRegularFile(each)) {
        throw Refusal.badInput(each + " is not a file");
      }
    }
    ItemBank bank = ItemBank.read(file, more);
    return form == null ? bank : FormFile.select(form, bank);
  }

  private ItemBank invented(int count) {
    if (count < 1 || count > 10_000 || !(discrimination > 0 && discrimination <= 5)) {
      throw Refusal.badInput("--invent is 1 to 10000, --discrimination above 0 and at most 5");
    }
    var models = BankPlan.of(count, discrimination).draw(Seed.generator(seed));
    List<FormItem> items = new ArrayList<>();
    models.forEach(model -> items.add(FormItem.of("item-" + (items.size() + 1), model)));
    return new ItemBank(items, false, Map.of(), List.of());
  }

  private SimulationReport byForm(ItemBank bank, ShortlistStudy study) {
    adaptive.refuseAlone();
    Measurement measurement = Measurement.byForm(new Form(bank.items()), study.population());
    return new SimulationReport(study, run(study, measurement), bank.timed(), Optional.empty());
  }

  private SimulationReport adaptively(ItemBank bank, ShortlistStudy study) {
    AdaptiveRules rules = adaptive.rules(bank, people.cut());
    AdaptiveBank prepared = AdaptiveBank.of(bank.items());
    ExposureLog log = new ExposureLog(bank.items().size());
    AdaptiveRules controlled = adaptive.controlled(rules, prepared, study.population(), seed);
    Measurement measurement = Measurement.adaptively(prepared, study.population(), controlled, log);
    return new SimulationReport(study, run(study, measurement), bank.timed(), Optional.of(log));
  }

  private ShortlistAccuracy run(ShortlistStudy study, Measurement measurement) {
    try (TerminalProgress progress = new TerminalProgress("simulating")) {
      progress.expect(study.pools());
      return study.run(measurement, _ -> progress.step());
    }
  }
}
