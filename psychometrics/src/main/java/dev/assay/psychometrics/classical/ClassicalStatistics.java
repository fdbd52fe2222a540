// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Classical statistics of one test. What compares items with each other is taken over complete
 * rows: persons who answered everything.
 *
 * @param persons how many rows there are
 * @param complete how many of them are complete
 * @param items in the order of the columns
 * @param reliability empty with fewer than two items or two complete rows, or when sums are all
 *     equal
 */
public record ClassicalStatistics(
    int persons, int complete, List<ItemStatistics> items, Optional<Reliability> reliability) {

  public ClassicalStatistics {
    items = List.copyOf(items);
  }

  public static ClassicalStatistics of(ResponseMatrix responses) {
    int[] rows =
        IntStream.range(0, responses.persons())
            .filter(i -> responses.answered(i) == responses.items())
            .toArray();
    double[][] columns = new double[responses.items()][];
    for (int j = 0; j < columns.length; j++) {
      int item = j;
      columns[j] = Arrays.stream(rows).mapToDouble(i -> responses.at(i, item)).toArray();
    }
    var sums = new Sums(columns, rows.length);
    List<ItemStatistics> items =
        IntStream.range(0, columns.length)
            .mapToObj(j -> item(responses.counts(j), sums, j))
            .toList();
    return new ClassicalStatistics(
        responses.persons(), rows.length, items, sums.reliability(columns));
  }

  private static ItemStatistics item(int[] counts, Sums sums, int j) {
    int answered = Arrays.stream(counts).sum();
    double points = 0;
    for (int k = 1; k < counts.length; k++) {
      points += (double) k * counts[k];
    }
    OptionalDouble difficulty =
        answered == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(points / answered / Math.max(1, counts.length - 1));
    return new ItemStatistics(
        answered,
        Arrays.stream(counts).boxed().toList(),
        difficulty,
        sums.restCorrelation(j),
        sums.alphaWithout(j));
  }
}
