// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ChoiceTable;
import dev.assay.cli.measure.ClassicalFiles;
import dev.assay.cli.measure.ResponseTable;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.OptionStatistics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Item and test statistics that need no model. */
@Command(
    name = "classical",
    description = {
      "Say of each item how hard it is and how it goes with the rest, and of the test how reliable"
          + " it is: p, corrected point-biserial, alpha, omega, standard error of measurement.",
      "RESPONSES is CSV, packed with gzip or not: a header of item names, an optional first column"
          + " 'id', then whole numbers from 0, empty or NA where an item was not given.",
      "Exit codes: 0 done, 2 bad input."
    },
    footer = "./assay classical responses.csv --csv items.csv")
final class ClassicalCommand implements Callable<Integer> {

  @Option(
      names = "--csv",
      paramLabel = "OUT.csv",
      description = "Where items' statistics go: item, n, p, rest_r, alpha_without.")
  private @Nullable Path itemFile;

  @Option(
      names = "--choices",
      paramLabel = "CHOICES.csv",
      description =
          "Which option each person chose: the rows of RESPONSES and some of its columns. Adds"
              + " distractor tables.")
  private @Nullable Path choiceFile;

  @Option(
      names = "--options",
      paramLabel = "OUT.csv",
      description = "Where options' statistics go: item, option, n, share, mean_rest, r, g1, ..")
  private @Nullable Path optionFile;

  @Option(
      names = "--groups",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Into how many groups, from the least able on, the options' lines are traced (default:"
              + " ${DEFAULT-VALUE}).")
  private int groups;

  @Option(
      names = "--skills",
      paramLabel = "SKILLS.csv",
      description =
          "Which item belongs to which skill: item, skill. Says which skills deserve a score of"
              + " their own.")
  private @Nullable Path skillFile;

  @Option(
      names = "--subscores",
      paramLabel = "OUT.csv",
      description = "Where scores of these skills go: id, skill, points, se.")
  private @Nullable Path subscoreFile;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "RESPONSES", description = "The table of responses.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    if (groups < 1 || groups > 20) {
      throw Refusal.badInput("--groups is from 1 to 20, not " + groups);
    }
    if (optionFile != null && choiceFile == null) {
      throw Refusal.badInput("--options needs --choices: which option each person chose");
    }
    if (subscoreFile != null && skillFile == null) {
      throw Refusal.badInput("--subscores needs --skills: which item belongs to which skill");
    }
    existing(file);
    ResponseTable table = ResponseTable.read(file);
    Map<String, List<OptionStatistics>> options = options(table);
    Optional<SkillReport> skills = skills(table);
    ClassicalStatistics statistics = ClassicalStatistics.of(table.responses());
    if (itemFile != null) {
      ClassicalFiles.writeItems(itemFile, table, statistics);
    }
    if (optionFile != null) {
      ClassicalFiles.writeOptions(optionFile, options);
    }
    if (subscoreFile != null) {
      SkillReport judged = skills.orElseThrow();
      ClassicalFiles.writeSubscores(
          subscoreFile, table, List.copyOf(judged.skills().keySet()), judged.subscores());
    }
    var report = new ClassicalReport(table, statistics, options, skills);
    PrintWriter out = self.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    return 0;
  }

  private Map<String, List<OptionStatistics>> options(ResponseTable table) throws IOException {
    Map<String, List<OptionStatistics>> options = new LinkedHashMap<>();
    if (choiceFile != null) {
      existing(choiceFile);
      ChoiceTable.read(choiceFile, table)
          .options()
          .forEach((item, chosen) ->
              options.put(
                  item,
                  OptionStatistics.of(
                      chosen, table.responses(), table.items().indexOf(item), groups)));
    }
    return options;
  }

  private Optional<SkillReport> skills(ResponseTable table) throws IOException {
    if (skillFile == null) {
      return Optional.empty();
    }
    existing(skillFile);
    return Optional.of(SkillReport.of(skillFile, table));
  }

  private static void existing(Path input) {
    if (!Files.isRegularFile(input)) {
      throw Refusal.badInput(input + " is not a file");
    }
  }
}
