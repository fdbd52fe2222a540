// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ItemBank;
import dev.assay.psychometrics.assembly.Aim;
import dev.assay.psychometrics.assembly.AssemblyResult;
import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.AssemblyResult.Conflict;
import dev.assay.psychometrics.assembly.AssemblyResult.Undecided;
import dev.assay.psychometrics.assembly.FormAssembler;
import dev.assay.psychometrics.assembly.ParallelAssembler;
import dev.assay.psychometrics.assembly.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The best form, or several that measure alike, from a bank with parameters. */
@Command(
    name = "assemble",
    description = {
      "Choose the items of a form, or of several that measure alike, by integer programming: the"
          + " most information at the cut, or over the people it is for, within what must hold.",
      "ITEMS is CSV as 'calibrate' writes it. It, or files given with --items-meta, may have the"
          + " columns minutes, exposure, enemies (names with spaces between), solved_low (how often"
          + " models solve it, as 'exposure --table' writes it) and any others, such as skill,"
          + " type and key.",
      "Exit codes: 0 done, 1 no such form (the requirements that cannot hold together are named),"
          + " 2 bad input."
    },
    footer = "./assay assemble items.csv --length 20 --cut 0.5 --even skill --forms 2")
final class AssembleCommand implements Callable<Integer> {

  @Option(
      names = "--items-meta",
      paramLabel = "META.csv",
      description = "More columns of the items, by their name in a column 'item'. Repeatable.")
  private List<Path> more = List.of();

  @Mixin private RequirementOptions required;
  @Mixin private SolvedOptions solved;
  @Mixin private PeopleOptions people;

  @Option(
      names = "--per-minute",
      description = "Aim at information a minute instead of information (one form).")
  private boolean perMinute;

  @Option(
      names = "--forms",
      paramLabel = "K",
      defaultValue = "1",
      description = "How many forms (default: ${DEFAULT-VALUE}).")
  private int forms;

  @Option(
      names = "--overlap",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many items any two forms may share (default: ${DEFAULT-VALUE}).")
  private int overlap;

  @Option(
      names = "--alike",
      paramLabel = "T",
      split = ",",
      description =
          "Abilities at which forms measure alike (default: the cut or mean, and 1 apart).")
  private List<Double> alike = List.of();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "After that the best form so far is taken (default: ${DEFAULT-VALUE}).")
  private int timeLimit;

  @Option(names = "--out", paramLabel = "FORMS.csv", description = "Where the forms go: form,item.")
  private @Nullable Path outFile;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Parameters(paramLabel = "ITEMS", description = "The items' parameters.")
  private Path file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    check();
    ItemBank all = ItemBank.read(file, more);
    all.remarks().forEach(self.commandLine().getErr()::println);
    Set<String> leftOut = solved.leftOut(all, required.included());
    ItemBank bank =
        all.with(all.items().stream().filter(item -> !leftOut.contains(item.id())).toList());
    if (!leftOut.isEmpty()) {
      self.commandLine()
          .getErr()
          .println("left out, as models nearly always solve them: " + String.join(", ", leftOut));
    }
    if (perMinute && !bank.timed()) {
      throw Refusal.badInput("--per-minute: the items have no column 'minutes'");
    }
    List<Requirement> requirements = required.of(bank);
    return switch (assemble(bank, requirements)) {
      case Assembled assembled -> {
        var report = new AssemblyReport(bank, assembled, places(), perMinute, leftOut);
        if (outFile != null) {
          report.write(outFile);
        }
        self.commandLine().getOut().println(json ? report.json() : report.text());
        yield 0;
      }
      case Conflict conflict -> throw Refusal.failed(AssemblyReport.words(conflict, forms));
      case Undecided _ ->
          throw Refusal.failed(
              "no form was found in %d s, nor proven impossible; try a longer --time-limit"
                  .formatted(timeLimit));
    };
  }

  private void check() {
    if (!required.limitsSize()) {
      throw Refusal.badInput("--length or --minutes is needed");
    }
    if (forms < 1 || forms > 20 || overlap < 0) {
      throw Refusal.badInput("--forms is 1 to 20, --overlap 0 or more");
    }
    if (perMinute && forms > 1) {
      throw Refusal.badInput("--per-minute is for one form");
    }
    if (timeLimit < 1) {
      throw Refusal.badInput("--time-limit is 1 second or more");
    }
    for (Path each : more) {
      if (!Files.isRegularFile(each)) {
        throw Refusal.badInput(each + " is not a file");
      }
    }
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput(file + " is not a file");
    }
  }

  private AssemblyResult assemble(ItemBank bank, List<Requirement> requirements) {
    Duration limit = Duration.ofSeconds(timeLimit);
    Aim aim = people.cut().map(Aim::at).orElseGet(() -> Aim.over(people.population()));
    if (forms > 1) {
      return new ParallelAssembler(bank.items(), requirements, aim, forms, overlap, places())
          .within(limit)
          .assemble();
    }
    FormAssembler one = new FormAssembler(bank.items(), requirements, aim).within(limit);
    return (perMinute ? one.perMinute() : one).assemble();
  }

  private List<Double> places() {
    double middle = people.cut().orElse(people.population().mean());
    return alike.isEmpty() ? List.of(middle - 1, middle, middle + 1) : alike;
  }
}
