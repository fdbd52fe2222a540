// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.classical.OptionStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * What people chose in one choice item.
 *
 * @param options whether each option is a key, by the author's name for it, in their order
 * @param chosen what each person chose
 */
record Choices(Map<String, Boolean> options, Map<UUID, Set<String>> chosen) {
  private static final String TAKEN = "taken";

  /**
   * @param attempts the rows of the responses
   * @param item the item's column
   */
  List<OptionLine> options(List<UUID> attempts, ResponseMatrix responses, int item) {
    return options.entrySet().stream()
        .map(option -> option(option.getKey(), option.getValue(), attempts, responses, item))
        .toList();
  }

  private OptionLine option(
      String name, boolean key, List<UUID> attempts, ResponseMatrix responses, int item) {
    List<String> taken =
        attempts.stream()
            .map(attempt -> {
              Set<String> own = chosen.getOrDefault(attempt, Set.of());
              return own.isEmpty() ? "" : own.contains(name) ? TAKEN : "left";
            })
            .toList();
    int answered = (int) taken.stream().filter(word -> !word.isEmpty()).count();
    return new OptionLine(
        name,
        key,
        (int) taken.stream().filter(TAKEN::equals).count(),
        Figure.of(answered, ItemLine.CORRELATION, () -> correlation(taken, responses, item)));
  }

  private static OptionalDouble correlation(
      List<String> taken, ResponseMatrix responses, int item) {
    return OptionStatistics.of(taken, responses, item, 1).stream()
        .filter(known -> known.option().equals(TAKEN))
        .findFirst()
        .map(OptionStatistics::correlation)
        .orElse(OptionalDouble.empty());
  }
}
