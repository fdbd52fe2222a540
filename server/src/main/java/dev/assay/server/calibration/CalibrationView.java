// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.server.bank.BankEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of one calibration. */
public record CalibrationView(CalibrationRun run, List<Row> rows) {

  public CalibrationView {
    rows = List.copyOf(rows);
  }

  /**
   * One item.
   *
   * @param place how hard it was found to be: the middle of its difficulties; empty when the
   *     author's estimate stays
   * @param error standard error of that
   * @param author how hard its author thinks it is
   * @param finding message key of what was found
   * @param parameters all of them, for the drawer
   */
  public record Row(
      String hash,
      String title,
      int responses,
      Optional<Double> place,
      Optional<Double> error,
      double author,
      String finding,
      String parameters) {

    static Row of(Finding finding, BankEntry entry) {
      Optional<List<Double>> b = finding.item().map(item -> places(item.estimate()));
      return new Row(
          entry.hash().hex(),
          entry.manifest().title(),
          finding.responses(),
          b.map(Row::mean),
          finding.item().map(item -> mean(item.errors().b())),
          mean(places(entry.model())),
          finding.kind().key(),
          finding.item().map(Row::written).orElse(""));
    }

    private static double mean(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<Double> places(ItemModel model) {
      return switch (model) {
        case Dichotomous item -> List.of(item.b());
        case PartialCredit item -> item.steps();
        case GradedResponse item -> item.thresholds();
        case UncertainItem item -> places(item.estimate());
      };
    }

    private static String written(UncertainItem item) {
      double a =
          switch (item.estimate()) {
            case Dichotomous two -> two.a();
            case PartialCredit many -> many.a();
            case GradedResponse many -> many.a();
            case UncertainItem _ -> throw new IllegalStateException("an estimate is certain");
          };
      List<Double> b = places(item.estimate());
      Stream<String> all =
          Stream.concat(
              Stream.of(item.name(), value("a", a, item.errors().a())),
              IntStream.range(0, b.size())
                  .mapToObj(k -> value("b", b.get(k), item.errors().b().get(k))));
      return Stream.concat(
              all,
              item.estimate() instanceof Dichotomous two && two.c() > 0
                  ? Stream.of(value("c", two.c(), item.errors().c()))
                  : Stream.of())
          .collect(Collectors.joining(", "));
    }

    private static String value(String name, double value, double error) {
      return String.format(Locale.ROOT, "%s %.2f ± %.2f", name, value, error);
    }
  }
}
