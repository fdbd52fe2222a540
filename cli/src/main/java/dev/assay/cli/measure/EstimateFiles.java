// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.ItemEstimate.Anchored;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Respondents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes estimates as CSV, packed when the name ends in {@code .gz}. A file appears whole. */
public final class EstimateFiles {
  private EstimateFiles() {}

  /** {@code item,model,a,b,c,b1,..,bk,se_a,se_b,se_c,se_b1,..,se_bk}; empty where it has none. */
  public static void writeItems(
      Path file, List<String> names, List<Model> models, CalibrationResult result)
      throws IOException {
    int steps = result.items().stream().mapToInt(EstimateFiles::steps).max().orElse(0);
    write(
        file,
        csv -> {
          csv.writeRecord(itemHeader(steps));
          for (int j = 0; j < names.size(); j++) {
            csv.writeRecord(itemRow(names.get(j), models.get(j), result.items().get(j), steps));
          }
        });
  }

  /** {@code id,theta,se,n}: expected a posteriori, posterior standard deviation, items answered. */
  public static void writePersons(Path file, Respondents persons, CalibrationResult result)
      throws IOException {
    write(
        file,
        csv -> {
          csv.writeRecord("id", "theta", "se", "n");
          for (int i = 0; i < result.abilities().size(); i++) {
            Ability ability = result.abilities().get(i);
            csv.writeRecord(
                persons.id(i),
                number(ability.theta()),
                number(ability.standardError()),
                Integer.toString(persons.answered(i)));
          }
        });
  }

  private static int steps(ItemEstimate item) {
    return switch (item) {
      case Estimated estimated when stepped(estimated.model()) -> estimated.b().size();
      case Anchored(GradedResponse graded) -> graded.thresholds().size();
      case Anchored(PartialCredit partial) -> partial.steps().size();
      default -> 0;
    };
  }

  private static boolean stepped(Model model) {
    return model == Model.GENERALIZED_PARTIAL_CREDIT || model == Model.GRADED_RESPONSE;
  }

  private static List<String> itemHeader(int steps) {
    List<String> header = new ArrayList<>(List.of("item", "model"));
    for (String prefix : List.of("", "se_")) {
      List.of("a", "b", "c").forEach(name -> header.add(prefix + name));
      for (int k = 1; k <= steps; k++) {
        header.add(prefix + "b" + k);
      }
    }
    return header;
  }

  private static List<String> itemRow(String name, Model model, ItemEstimate item, int steps) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(item instanceof Anchored anchor ? anchor.model().name() : model.abbreviation());
    switch (item) {
      case Estimated estimated -> {
        row.addAll(numbers(model, estimated.a(), estimated.b(), estimated.c(), steps));
        row.addAll(
            estimated
                .errors()
                .map(errors -> numbers(model, errors.a(), errors.b(), errors.c(), steps))
                .orElseGet(() -> Collections.nCopies(3 + steps, "")));
      }
      case Anchored(ItemModel known) -> {
        row.addAll(numbers(known, steps));
        row.addAll(Collections.nCopies(3 + steps, ""));
      }
      case ItemEstimate.Constant _ -> row.addAll(Collections.nCopies(6 + 2 * steps, ""));
    }
    return row;
  }

  private static List<String> numbers(ItemModel known, int steps) {
    return switch (known) {
      case Dichotomous two ->
          numbers(
              two.c() == 0 ? Model.TWO_PARAMETER : Model.THREE_PARAMETER,
              two.a(),
              List.of(two.b()),
              two.c(),
              steps);
      case GradedResponse graded ->
          numbers(Model.GRADED_RESPONSE, graded.a(), graded.thresholds(), 0, steps);
      case PartialCredit partial ->
          numbers(Model.GENERALIZED_PARTIAL_CREDIT, partial.a(), partial.steps(), 0, steps);
      case UncertainItem uncertain -> numbers(uncertain.estimate(), steps);
    };
  }

  private static List<String> numbers(Model model, double a, List<Double> b, double c, int steps) {
    List<String> numbers = new ArrayList<>();
    numbers.add(number(a));
    numbers.add(stepped(model) ? "" : number(b.getFirst()));
    numbers.add(model == Model.THREE_PARAMETER ? number(c) : "");
    for (int k = 0; k < steps; k++) {
      numbers.add(stepped(model) && k < b.size() ? number(b.get(k)) : "");
    }
    return numbers;
  }

  /** Six digits after the point: more than any estimate is good for. */
  static String number(double value) {
    return Double.toString(Math.rint(value * 1e6) / 1e6);
  }

  /** What a file holds. */
  interface Content {
    void into(CsvWriter csv);
  }

  static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part);
          OutputStream packed =
              file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
          Writer text = new OutputStreamWriter(packed, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().build(text)) {
        content.into(csv);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
