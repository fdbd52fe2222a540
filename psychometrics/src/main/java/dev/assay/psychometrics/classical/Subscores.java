// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.classical.SubscoreValue.Known;
import dev.assay.psychometrics.classical.SubscoreValue.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scores of the parts of a test, each part a skill. Over complete rows: persons who answered
 * everything. Immutable.
 */
public final class Subscores {
  private final ResponseMatrix responses;
  private final List<List<Integer>> parts;
  private final List<Optional<SubscoreRegression>> regressions = new ArrayList<>();
  private final List<SubscoreValue> values = new ArrayList<>();

  private Subscores(ResponseMatrix responses, List<List<Integer>> parts) {
    this.responses = responses;
    this.parts = parts.stream().map(List::copyOf).toList();
    int[] rows = IntStream.range(0, responses.persons()).filter(this::complete).toArray();
    double[] total = sums(rows, IntStream.range(0, responses.items()).boxed().toList());
    for (List<Integer> part : this.parts) {
      judge(part, rows, total);
    }
  }

  /**
   * @param parts the numbers of each part's items, from 0
   */
  public static Subscores of(ResponseMatrix responses, List<List<Integer>> parts) {
    return new Subscores(responses, parts);
  }

  /** In the order of the parts. */
  public List<SubscoreValue> values() {
    return List.copyOf(values);
  }

  /** Empty for a part that is not worth reporting, and for a person who left items out. */
  public Optional<Subscore> score(int person, int part) {
    if (!complete(person) || !(values.get(part) instanceof Known known) || !known.reported()) {
      return Optional.empty();
    }
    int[] row = {person};
    double own = sums(row, parts.get(part))[0];
    double total = sums(row, IntStream.range(0, responses.items()).boxed().toList())[0];
    return regressions.get(part).map(regression -> regression.at(own, total));
  }

  private boolean complete(int person) {
    return responses.answered(person) == responses.items();
  }

  private double[] sums(int[] rows, List<Integer> items) {
    return Arrays.stream(rows)
        .mapToDouble(i -> items.stream().mapToInt(j -> responses.at(i, j)).sum())
        .toArray();
  }

  private void judge(List<Integer> part, int[] rows, double[] total) {
    Optional<SubscoreRegression> regression = Optional.empty();
    if (part.size() < SubscoreValue.FEWEST_ITEMS) {
      values.add(Unknown.TOO_FEW_ITEMS);
    } else if (rows.length < SubscoreValue.FEWEST_PERSONS) {
      values.add(Unknown.TOO_FEW_PERSONS);
    } else {
      double within = part.stream().mapToDouble(j -> variance(sums(rows, List.of(j)))).sum();
      regression = SubscoreRegression.of(sums(rows, part), total, within, part.size());
      values.add(
          regression.<SubscoreValue>map(SubscoreRegression::value).orElse(Unknown.NO_RELIABILITY));
    }
    regressions.add(regression);
  }

  private static double variance(double[] values) {
    return Sums.covariance(values, values);
  }
}
