// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.Form;
import dev.assay.cli.measure.ItemTable;
import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.ScoreFiles;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.ability.FormScoring;
import dev.assay.psychometrics.ability.Method;
import dev.assay.psychometrics.ability.PersonScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Abilities from responses to items that were calibrated before. */
@Command(
    name = "score",
    description = {
      "Estimate abilities with standard errors from responses to items whose parameters are known,"
          + " as ./assay calibrate writes them. Errors of the items widen those of the abilities.",
      "RESPONSES is CSV, packed with gzip or not: a header of item names, an optional first column"
          + " 'id', then whole numbers from 0, empty or NA where an item was not given.",
      "Exit codes: 0 done, 2 bad input."
    },
    footer = "./assay score responses.csv --items items.csv --persons persons.csv")
final class ScoreCommand implements Callable<Integer> {

  @Option(
      names = "--items",
      paramLabel = "ITEMS.csv",
      required = true,
      description = "Item parameters with their standard errors.")
  private Path itemFile;

  @Option(
      names = "--persons",
      paramLabel = "OUT.csv",
      description = "Where abilities go: id, theta, se, n.")
  private @Nullable Path personFile;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "eap",
      description =
          "eap (mean of the posterior), map (its mode) or wle (weighted likelihood, no population);"
              + " default: ${DEFAULT-VALUE}.")
  private String method;

  @Option(
      names = "--population",
      paramLabel = "MEAN,SD",
      defaultValue = "0,1",
      description = "The people's abilities, for eap and map (default: ${DEFAULT-VALUE}).")
  private String population;

  @Option(
      names = "--known-items",
      description = "Take the item parameters for true, whatever their standard errors.")
  private boolean knownItems;

  @Option(
      names = "--fit",
      description =
          "Also say how well items (S-X2), pairs of items (Q3) and persons (lz*) agree with the"
              + " model.")
  private boolean fit;

  @Option(
      names = "--person-fit",
      paramLabel = "OUT.csv",
      description = "Where persons' fit goes: id, lz, p.")
  private @Nullable Path fitFile;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "RESPONSES", description = "The table of responses.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    Method way = method();
    Population people = population();
    for (Path input : List.of(file, itemFile)) {
      if (!Files.isRegularFile(input)) {
        throw Refusal.badInput(input + " is not a file");
      }
    }
    ResponseTable table = ResponseTable.read(file);
    Form form = Form.of(file, table, itemFile, ItemTable.read(itemFile), knownItems);
    form.remarks(knownItems).forEach(self.commandLine().getErr()::println);
    List<PersonScore> scores = new FormScoring(form.models(), people).score(form.responses(), way);
    if (personFile != null) {
      ScoreFiles.writePersons(personFile, table, scores);
    }
    Optional<FitReport> found =
        fit || fitFile != null ? Optional.of(FitReport.of(form, people)) : Optional.empty();
    if (fitFile != null) {
      ScoreFiles.writePersonFit(fitFile, table, found.orElseThrow().persons());
    }
    var report = new ScoreReport(way, table, form, scores, found);
    PrintWriter out = self.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    return 0;
  }

  private Method method() {
    try {
      return Method.valueOf(method.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("--method is eap, map or wle, not '" + method + "'");
    }
  }

  private Population population() {
    String[] parts = population.split(",", -1);
    try {
      if (parts.length == 2) {
        return new Population(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // said below, with what was typed
    }
    throw Refusal.badInput(
        "--population is a mean and a standard deviation above 0, as 0,1, not '%s'"
            .formatted(population));
  }
}
