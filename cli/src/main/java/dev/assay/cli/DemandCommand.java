// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.demand.DemandReport;
import dev.assay.cli.demand.DemandReport.ReadAd;
import dev.assay.cli.demand.ShippedDemand;
import dev.assay.demand.AdReader;
import dev.assay.demand.JobAd;
import dev.assay.demand.UnreadableAds;
import dev.assay.demand.model.SentenceModel;
import dev.assay.demand.skills.SkillFinder;
import dev.assay.items.UnreadableItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Skills in job ads. */
@Command(
    name = "demand",
    description = {
      "Say which skills job ads ask for, each with the words that led to it.",
      "FILE is JSON-LD with JobPosting of schema.org, a web page that holds it, CSV (title, text,"
          + " company, place, posted, remote, salary), or one ad in plain text.",
      "Exit codes: 0 read, 2 bad input."
    },
    footer = "./assay demand ad.txt jobs.csv --json")
final class DemandCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with ads.")
  private List<Path> files;

  @Option(
      names = "--words-only",
      description = "Use the dictionary alone, without the sentence model.")
  private boolean wordsOnly;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The folder with skills.yaml and demand/words.yaml (default: what ships).")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    ShippedDemand shipped = shipped();
    List<ReadAd> read = new ArrayList<>();
    for (Path file : files) {
      for (JobAd ad : ads(file)) {
        read.add(new ReadAd(file.toString(), ad, List.of()));
      }
    }
    SkillFinder finder =
        wordsOnly
            ? SkillFinder.byWords(shipped.words())
            : SkillFinder.byMeaning(shipped.words(), new SentenceModel());
    List<ReadAd> found = new ArrayList<>();
    try (TerminalProgress progress = new TerminalProgress("reading ads")) {
      progress.expect(read.size());
      for (ReadAd one : read) {
        found.add(new ReadAd(one.file(), one.ad(), finder.find(one.ad())));
        progress.step();
      }
    }
    finder
        .wordsAlone()
        .ifPresent(
            why -> self.commandLine().getErr().println("skills were found by words alone: " + why));
    DemandReport report = new DemandReport(shipped, found);
    self.commandLine().getOut().println(json ? report.json() : report.text());
    return 0;
  }

  private ShippedDemand shipped() throws IOException {
    try {
      return content.isPresent() ? ShippedDemand.read(content.get()) : ShippedDemand.read();
    } catch (NoSuchFileException e) {
      throw Refusal.badInput("there is no " + e.getFile());
    } catch (UnreadableItem e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static List<JobAd> ads(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput(file + " is not a file");
    }
    if (Files.size(file) > AdReader.MOST_BYTES) {
      throw Refusal.badInput(file + ": is larger than " + (AdReader.MOST_BYTES >> 20) + " MB");
    }
    try {
      return AdReader.read(file.toString(), Files.readAllBytes(file));
    } catch (UnreadableAds e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }
}
