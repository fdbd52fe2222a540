// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.DecisionTable;
import dev.assay.cli.measure.FairnessReport;
import dev.assay.cli.measure.ItemComparison;
import dev.assay.cli.measure.ResponseTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether decisions, and items, treat groups of people alike. */
@Command(
    name = "fairness",
    description = {
      "Compare selection rates between groups (four-fifths rule, exact test), scores above the"
          + " median as New York City's Local Law 144 asks, and with --responses the items.",
      "DECISIONS is CSV, packed with gzip or not, one row a person: 'selected' (1 or 0, yes or no),"
          + " a column for each --group, 'score' or 'theta' if there is one, 'id' with --responses."
          + " Empty or NA in a group's column: the person did not say.",
      "Groups under 5 are never shown, nor what would give one away.",
      "Exit codes: 0 done, 2 bad input."
    },
    footer = "./assay fairness decisions.csv --group sex --group ethnicity")
final class FairnessCommand implements Callable<Integer> {

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      required = true,
      description = "A column that names groups; may be given several times.")
  private List<String> groups;

  @Option(
      names = "--responses",
      paramLabel = "RESPONSES",
      description = "The table of responses, as calibrate takes it, with ids: compares items.")
  private @Nullable Path responses;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "DECISIONS", description = "The table of decisions.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput(file + " is not a file");
    }
    if (groups.stream().distinct().count() < groups.size()) {
      throw Refusal.badInput("a --group is given twice: " + String.join(", ", groups));
    }
    DecisionTable decisions = DecisionTable.read(file, groups);
    List<ItemComparison> comparisons = List.of();
    if (responses != null) {
      if (!Files.isRegularFile(responses)) {
        throw Refusal.badInput(responses + " is not a file");
      }
      comparisons = ItemComparison.of(decisions, ResponseTable.read(responses));
    }
    FairnessReport report = new FairnessReport(FairnessReport.audits(decisions), comparisons);
    PrintWriter out = self.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.lines().forEach(out::println);
      if (responses != null && comparisons.isEmpty()) {
        out.println(
            "No two groups have the 30 persons each that comparing items needs, and may be shown.");
      }
    }
    return 0;
  }
}
