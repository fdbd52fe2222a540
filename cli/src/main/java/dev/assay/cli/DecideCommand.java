// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.Decision;
import dev.assay.cli.measure.DecisionReport;
import dev.assay.cli.measure.Form;
import dev.assay.cli.measure.ItemTable;
import dev.assay.cli.measure.PersonTable;
import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.ScoredPool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A list of the best from abilities with errors, and how right it is expected to be. */
@Command(
    name = "decide",
    description = {
      "Make a list of the best and say how right it is expected to be: who is how likely above the"
          + " cut and among the truly best, whom the test cannot tell apart, whom to test longer.",
      "TABLE is CSV, packed with gzip or not. With --items it holds responses, as score reads them:"
          + " everybody is scored, and what is unsure about an item is unsure for all who met it."
          + " Else it holds abilities as calibrate and score write them: id,theta,se,n.",
      "Give --select, --cut, or both: then the list is the best K, held against the cut as well.",
      "Exit codes: 0 done, 2 bad input."
    },
    footer = "./assay decide responses.csv --items items.csv --select 10")
final class DecideCommand implements Callable<Integer> {

  @Option(
      names = "--items",
      paramLabel = "ITEMS.csv",
      description = "Item parameters with their standard errors; then TABLE holds responses.")
  private @Nullable Path itemFile;

  @Option(names = "--select", paramLabel = "K", description = "The list holds the best K.")
  private @Nullable Integer select;

  @Option(
      names = "--cut",
      paramLabel = "X",
      description = "The list holds everybody whose ability is estimated at X or above.")
  private @Nullable Double cut;

  @Option(
      names = "--extra",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description = "How much longer some could be tested (default: ${DEFAULT-VALUE}).")
  private double extra;

  @Option(
      names = "--test-minutes",
      paramLabel = "MINUTES",
      defaultValue = "40",
      description =
          "How long the test was; further minutes are taken to say as much each"
              + " (default: ${DEFAULT-VALUE}).")
  private double testMinutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the draws of abilities; the same seed gives the same digits.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "TABLE", description = "The table of responses, or of abilities.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    for (Path input : itemFile == null ? List.of(file) : List.of(file, itemFile)) {
      if (!Files.isRegularFile(input)) {
        throw Refusal.badInput(input + " is not a file");
      }
    }
    if (select == null && cut == null) {
      throw Refusal.badInput("give --select K, --cut X or both");
    }
    if (cut != null && !Double.isFinite(cut)) {
      throw Refusal.badInput("--cut is a finite number, not " + cut);
    }
    if (!(extra > 0 && extra <= 1000 && testMinutes > 0 && testMinutes <= 1000)) {
      throw Refusal.badInput("--extra and --test-minutes are above 0 and at most 1000");
    }
    ScoredPool scored = scored();
    PersonTable persons = scored.persons();
    int count = persons.ids().size();
    if (select != null && (select < 1 || select > count)) {
      throw Refusal.badInput("--select is from 1 to " + count + ", the persons in " + file);
    }
    Decision decision =
        Decision.of(
            persons,
            scored.pool(),
            Optional.ofNullable(select).map(OptionalInt::of).orElseGet(OptionalInt::empty),
            Optional.ofNullable(cut).map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
            new Decision.Plan(extra, testMinutes, seed));
    DecisionReport report = new DecisionReport(persons, decision, extra);
    PrintWriter out = self.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.lines().forEach(out::println);
    }
    return 0;
  }

  private ScoredPool scored() throws IOException {
    if (itemFile == null) {
      return ScoredPool.of(PersonTable.read(file));
    }
    ResponseTable table = ResponseTable.read(file);
    Form form = Form.of(file, table, itemFile, ItemTable.read(itemFile), false);
    form.remarks(false).forEach(self.commandLine().getErr()::println);
    return ScoredPool.of(table, form, seed);
  }
}
