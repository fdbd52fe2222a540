// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.cli.measure.EstimateFiles;
import dev.assay.cli.measure.ResponseTable;
import dev.assay.cli.measure.TableRespondents;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.ItemPrior;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Respondents;
import dev.assay.psychometrics.calibration.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Item parameters and abilities from a table of responses. */
@Command(
    name = "calibrate",
    description = {
      "Estimate item parameters with standard errors, and abilities with standard errors, from"
          + " responses: marginal maximum likelihood, abilities ~ N(0, 1), logistic metric (D = 1).",
      "RESPONSES is CSV, packed with gzip or not: a header of item names, an optional first column"
          + " 'id', then whole numbers from 0, empty or NA where an item was not given.",
      "Exit codes: 0 done (the result says whether it converged), 2 bad input."
    },
    footer = "./assay calibrate responses.csv --items items.csv --persons persons.csv")
final class CalibrateCommand implements Callable<Integer> {
  private static final Map<String, Model> MODELS =
      Map.of(
          "1pl", Model.ONE_PARAMETER,
          "2pl", Model.TWO_PARAMETER,
          "3pl", Model.THREE_PARAMETER,
          "grm", Model.GRADED_RESPONSE,
          "gpcm", Model.GENERALIZED_PARTIAL_CREDIT);

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "auto",
      description =
          "auto, 1pl, 2pl, 3pl, grm or gpcm; auto takes 2pl for columns of 0 and 1, gpcm for others"
              + " (default: ${DEFAULT-VALUE}).")
  private String model;

  @Option(names = "--items", paramLabel = "OUT.csv", description = "Where item parameters go.")
  private @Nullable Path itemFile;

  @Option(names = "--persons", paramLabel = "OUT.csv", description = "Where abilities go.")
  private @Nullable Path personFile;

  @Option(
      names = "--no-priors",
      description = "Pure maximum likelihood, without the weak priors on item parameters.")
  private boolean withoutPriors;

  @Option(
      names = "--groups",
      paramLabel = "COLUMN",
      description =
          "The column that names each person's group. Groups may differ in mean and spread; the one"
              + " whose name sorts first is N(0, 1), unless there are anchors.")
  private @Nullable String groupColumn;

  @Option(
      names = "--anchors",
      paramLabel = "ITEMS.csv",
      description =
          "Items that are known, as --items wrote them. Those with responses stay as they are and"
              + " give the scale; all others, and the population, are estimated.")
  private @Nullable Path anchorFile;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description =
          "Estimate on an Apache Spark cluster: spark://HOST:PORT, yarn or local[N]. RESPONSES is"
              + " then what its executors reach, and may be Parquet (its name ends in .parquet)."
              + " Fetched with Maven on first use.")
  private @Nullable String master;

  @Parameters(paramLabel = "RESPONSES", description = "The table of responses.")
  private String file;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException {
    if (!model.equals("auto") && !MODELS.containsKey(model.toLowerCase(Locale.ROOT))) {
      throw Refusal.badInput("--model is auto, 1pl, 2pl, 3pl, grm or gpcm, not '" + model + "'");
    }
    try (Respondents persons = persons()) {
      return calibrate(persons);
    }
  }

  private Respondents persons() throws IOException {
    Optional<String> groups = Optional.ofNullable(groupColumn);
    if (master != null) {
      return SparkResponses.read(master, file, groups);
    }
    if (!Files.isRegularFile(Path.of(file))) {
      throw Refusal.badInput(file + " is not a file");
    }
    return new TableRespondents(ResponseTable.read(Path.of(file), groups));
  }

  private int calibrate(Respondents persons) throws IOException {
    var scale = Scale.of(file, persons, Optional.ofNullable(anchorFile));
    List<Model> models = models(persons, scale);
    long began = System.nanoTime();
    double cpuBefore = cpuSeconds();
    CalibrationResult result = estimate(persons, models, scale);
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpu = cpuSeconds() - cpuBefore;
    if (itemFile != null) {
      EstimateFiles.writeItems(itemFile, persons.items(), models, result);
    }
    if (personFile != null) {
      EstimateFiles.writePersons(personFile, persons, result);
    }
    remarks(persons.items(), result);
    scale.remarks(result).forEach(self.commandLine().getErr()::println);
    report(persons.tally(), models, result, seconds, cpu);
    return 0;
  }

  private CalibrationResult estimate(Respondents persons, List<Model> models, Scale scale) {
    Calibration calibration = scale.applied(persons.calibration(models));
    if (!withoutPriors) {
      calibration = calibration.withPrior(ItemPrior.standard());
    }
    try (TerminalProgress progress = new TerminalProgress("estimating")) {
      return calibration.reporting(_ -> progress.step()).estimate();
    }
  }

  private List<Model> models(Respondents persons, Scale scale) {
    Optional<Model> wanted = Optional.ofNullable(MODELS.get(model.toLowerCase(Locale.ROOT)));
    List<Model> models = new ArrayList<>();
    for (int j = 0; j < persons.items().size(); j++) {
      int categories = persons.tally().counts(j).length;
      Model usual = categories <= 2 ? Model.TWO_PARAMETER : Model.GENERALIZED_PARTIAL_CREDIT;
      Model own = scale.model(j).orElse(wanted.orElse(usual));
      if (own.dichotomous() && categories > 2) {
        throw Refusal.badInput(
            "%s: column '%s' has category %d, and --model %s is for 0 and 1; use auto, grm or gpcm"
                .formatted(file, persons.items().get(j), categories - 1, model));
      }
      models.add(own);
    }
    return models;
  }

  /** What a reader of the numbers should know, on stderr. */
  private void remarks(List<String> names, CalibrationResult result) {
    PrintWriter err = self.commandLine().getErr();
    boolean errorsMissing = false;
    for (int j = 0; j < names.size(); j++) {
      String name = names.get(j);
      switch (result.items().get(j)) {
        case ItemEstimate.Constant(Optional<Integer> category) ->
            err.println(
                category
                    .map(k -> name + ": everybody reached category " + k + "; left out")
                    .orElse(name + ": nobody answered; left out"));
        case ItemEstimate.Anchored _ -> {}
        case ItemEstimate.Estimated item -> {
          errorsMissing |= item.errors().isEmpty();
          if (item.hasGaps()) {
            err.println(
                name
                    + ": only the categories "
                    + item.categories()
                    + " occur; b1, b2, .. are between these");
          }
          if (item.a() <= 0) {
            err.println(name + ": the less able do better on it (a is not above 0); check its key");
          }
        }
      }
    }
    if (errorsMissing) {
      err.println("the responses do not pin all parameters down: no standard errors");
    }
    if (!result.converged()) {
      err.println("not converged after " + result.iterations() + " iterations");
    }
  }

  private void report(
      Tally tally, List<Model> models, CalibrationResult result, double seconds, double cpu) {
    String used =
        models.stream()
            .map(each -> each.abbreviation().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    PrintWriter out = self.commandLine().getOut();
    if (!json) {
      out.println(
          "%s, %,d persons, %d items%nlog-likelihood %.4f%n%s after %d iterations, %.2f s"
              .formatted(
                  used,
                  tally.persons(),
                  tally.items(),
                  result.logLikelihood(),
                  result.converged() ? "converged" : "NOT converged",
                  result.iterations(),
                  seconds));
      return;
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", used);
    document.put("persons", tally.persons());
    document.put("items", tally.items());
    document.put("logLikelihood", result.logLikelihood());
    document.put("iterations", result.iterations());
    document.put("converged", result.converged());
    document.put("seconds", seconds);
    document.put("cpuSeconds", cpu);
    document.put("totalCpuSeconds", cpuSeconds());
    out.println(JsonMapper.shared().writeValueAsString(document));
  }

  /** Of the whole process, its compiler and collector included. */
  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
