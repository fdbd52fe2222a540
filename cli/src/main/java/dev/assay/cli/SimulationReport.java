// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.TextTable;
import dev.assay.psychometrics.adaptive.ExposureLog;
import dev.assay.psychometrics.planning.ShortlistAccuracy;
import dev.assay.psychometrics.planning.ShortlistStudy;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code simulate} prints, for programs and for people.
 *
 * @param exposure of an adaptive test
 */
record SimulationReport(
    ShortlistStudy study,
    ShortlistAccuracy accuracy,
    boolean timed,
    Optional<ExposureLog> exposure) {

  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("candidates", study.candidates());
    document.put("selected", study.chosen());
    document.put("mean", study.population().mean());
    document.put("sd", study.population().standardDeviation());
    document.put("cut", study.cut());
    document.put("repetitions", study.pools());
    document.put("seed", study.seed());
    document.put("rmse", accuracy.rootMeanSquareError());
    document.put("bias", accuracy.bias());
    document.put("reportedError", accuracy.reportedError());
    document.put("topFound", accuracy.topFound());
    document.put("topFoundLow", accuracy.topFoundLow());
    document.put("topFoundHigh", accuracy.topFoundHigh());
    document.put("quality", accuracy.quality());
    document.put("precision", accuracy.precision());
    document.put("recall", accuracy.recall());
    document.put("items", accuracy.items());
    document.put("minutes", timed ? accuracy.minutes() : null);
    exposure.ifPresent(log -> {
      document.put("mostShown", log.highestRate());
      document.put("neverShown", log.neverShown());
      document.put("overlap", log.overlap());
    });
    return JsonMapper.shared().writeValueAsString(document);
  }

  String text() {
    TextTable table = new TextTable("measure", "value", "meaning");
    table.row(
        "error of a score", two(accuracy.rootMeanSquareError()), "root of the mean square (RMSE)");
    table.row("error as reported", two(accuracy.reportedError()), "by the test itself");
    table.row("bias", two(accuracy.bias()), "mean of score less ability");
    table.row(
        "true top " + study.chosen() + " found",
        percent(accuracy.topFound()),
        "in 95 of 100 pools from %s to %s"
            .formatted(percent(accuracy.topFoundLow()), percent(accuracy.topFoundHigh())));
    table.row(
        "quality captured",
        percent(accuracy.quality()),
        "of what choosing the truly best would gain");
    String good = "at or above " + two(study.cut());
    table.row("precision", percent(accuracy.precision()), "of those chosen are " + good);
    table.row("recall", percent(accuracy.recall()), "of those " + good + " are chosen");
    table.row("items", two(accuracy.items()), "a candidate, on average");
    if (timed) {
      table.row("minutes", two(accuracy.minutes()), "in which 80 of 100 are through, on average");
    }
    exposure.ifPresent(log -> {
      table.row("most shown", percent(log.highestRate()), "of people see the commonest item");
      table.row("never shown", percent(log.neverShown()), "of the items");
      table.row("overlap", percent(log.overlap()), "of their items two people have in common");
    });
    return "%d of %d candidates chosen, abilities N(%s, %s), %d pools, seed %d%n%n%s"
        .formatted(
            study.chosen(),
            study.candidates(),
            plain(study.population().mean()),
            plain(study.population().standardDeviation()),
            study.pools(),
            study.seed(),
            String.join(System.lineSeparator(), table.lines()));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : two(number);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
