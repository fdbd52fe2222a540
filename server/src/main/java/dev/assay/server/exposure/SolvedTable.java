// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Brought;
import dev.assay.server.bank.Exposure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often models solve items as a table, a row an item: for spreadsheets, and for {@code ./assay
 * assemble --items-meta}, which reads {@code solved_low}.
 */
public final class SolvedTable {
  /** The names of the columns. */
  public static final List<String> HEADER =
      List.of(
          "item",
          "solved_low",
          "solved",
          "solved_high",
          "models",
          "runs",
          "first",
          "last",
          "simulated",
          "not_judged_here",
          "brought_in");

  private SolvedTable() {}

  /**
   * The interval is left empty with one model, whose runs say nothing of others, and all of it
   * where nothing was measured.
   *
   * @param item its name
   */
  public static List<String> row(String item, Optional<Exposure> known) {
    return Stream.concat(
            Stream.of(item),
            known
                .map(SolvedTable::cells)
                .orElse(Collections.nCopies(HEADER.size() - 1, ""))
                .stream())
        .toList();
  }

  private static List<String> cells(Exposure known) {
    SolveRate works = known.works();
    return List.of(
        works.ofModels() ? Double.toString(works.low()) : "",
        Double.toString(works.rate()),
        works.ofModels() ? Double.toString(works.high()) : "",
        Integer.toString(works.models()),
        Integer.toString(works.runs()),
        known.first().toString(),
        known.last().toString(),
        Boolean.toString(known.simulated()),
        Integer.toString(known.brought().stream().mapToInt(Brought::answers).sum()),
        known.brought().stream().map(Brought::inShort).collect(Collectors.joining("; ")));
  }
}
