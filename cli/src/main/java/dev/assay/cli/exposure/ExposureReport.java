// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.cli.bank.FoundItem;
import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.ItemExposure;
import dev.assay.server.exposure.ModelAnswer;
import dev.assay.server.exposure.SolvedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What recorded answers earned, item by item. */
public final class ExposureReport {
  private final Map<FoundItem, List<ModelAnswer>> answers = new LinkedHashMap<>();
  private final Map<FoundItem, List<String>> notJudged = new LinkedHashMap<>();

  /** Counts an answer with what it earned. */
  public void add(FoundItem item, ModelAnswer answer) {
    answers.computeIfAbsent(item, _ -> new ArrayList<>()).add(answer);
  }

  /** Notes an answer that could not be judged here. */
  public void notJudged(RecordedAnswer answer, String reason) {
    notJudged
        .computeIfAbsent(answer.item(), _ -> new ArrayList<>())
        .add(answer.where() + ": " + reason);
  }

  /** Whether every answer was judged. */
  public boolean complete() {
    return notJudged.isEmpty();
  }

  /**
   * An item.
   *
   * @param item the hash
   * @param unrated answers that people have to rate
   * @param figures empty when no answer has marks
   * @param notJudged file and reason
   */
  private record Line(
      String item,
      String name,
      String type,
      int answers,
      long unrated,
      Optional<Exposure> figures,
      boolean nearlyAlways,
      List<String> notJudged) {}

  private List<Line> lines() {
    List<FoundItem> items = new ArrayList<>(answers.keySet());
    notJudged.keySet().stream().filter(item -> !answers.containsKey(item)).forEach(items::add);
    return items.stream()
        .map(item -> {
          List<ModelAnswer> own = answers.getOrDefault(item, List.of());
          Optional<Exposure> figures = ItemExposure.of(own);
          return new Line(
              item.hash().hex(),
              item.slug(),
              item.type(),
              own.size(),
              own.stream().filter(one -> one.earned().isEmpty()).count(),
              figures,
              figures.filter(Exposure::nearlyAlways).isPresent(),
              notJudged.getOrDefault(item, List.of()));
        })
        .toList();
  }

  /** A row an item, in the columns that {@code assemble} reads. */
  public void write(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(SolvedTable.HEADER);
      lines().forEach(line -> csv.writeRecord(SolvedTable.row(line.name(), line.figures())));
    }
  }

  /** One JSON document. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(Map.of("items", lines()));
  }

  /** A paragraph an item. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines()) {
      text.append(String.format(Locale.ROOT, "%-10s %s%n", line.type(), line.name()));
      line.figures()
          .ifPresentOrElse(figures -> figures(text, figures), () -> say(text, "not measured"));
      if (line.unrated() > 0) {
        say(text, line.unrated() + " answers that people have to rate");
      }
      line.notJudged().forEach(reason -> say(text, "not judged: " + reason));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%d answers to %d items judged%n",
            answers.values().stream().mapToInt(Collection::size).sum(),
            answers.size()));
    return text.toString();
  }

  private static void figures(StringBuilder text, Exposure figures) {
    SolveRate works = figures.works();
    say(text, "works %d of %d runs, %s".formatted(works.solved(), works.runs(), interval(works)));
    figures
        .secure()
        .ifPresent(secure ->
            say(
                text,
                "works and is secure %d of %d runs, %s"
                    .formatted(secure.solved(), secure.runs(), interval(secure))));
    say(text, "marks " + interval(figures.marks()));
    say(
        text,
        "%s%s, %s"
            .formatted(
                figures.simulated() ? "simulated: " : "",
                String.join(", ", figures.models()),
                figures.first().equals(figures.last())
                    ? figures.first()
                    : figures.first() + " to " + figures.last()));
    if (figures.nearlyAlways()) {
      say(text, "models nearly always solve it");
    }
  }

  private static String interval(SolveRate rate) {
    return String.format(
        Locale.ROOT,
        "%.0f %% [%.0f, %.0f] %s",
        100 * rate.rate(),
        100 * rate.low(),
        100 * rate.high(),
        rate.ofModels() ? "of models like these " + rate.models() : "of runs of this one model");
  }

  private static void say(StringBuilder text, String line) {
    text.append("           ").append(line).append(System.lineSeparator());
  }
}
