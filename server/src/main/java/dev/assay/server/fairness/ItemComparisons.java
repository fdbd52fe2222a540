// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.fairness.DifferentialFunctioning;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Measured;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.SaysNothing;
import dev.assay.psychometrics.fairness.Magnitude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether items work alike for people of two groups who do equally well on the others. Only groups
 * large enough to say it are compared, and only what was found is told, no counts.
 */
@Component
public class ItemComparisons {
  /** How many people it takes in each of two groups. */
  public static final int FEWEST = DifferentialFunctioning.FEWEST_PERSONS;

  private final GroupTotals totals;
  private final Pseudonyms pseudonyms;

  ItemComparisons(GroupTotals totals, Pseudonyms pseudonyms) {
    this.totals = totals;
    this.pseudonyms = pseudonyms;
  }

  /**
   * A group held against the largest one of the same question.
   *
   * @param found the items that do not work alike
   */
  public record Comparison(
      GroupQuestion question, String group, String reference, List<Finding> found) {
    public Comparison {
      found = List.copyOf(found);
    }
  }

  /**
   * An item that does not work alike for both.
   *
   * @param item its number, from 0
   * @param magnitude B or C, the larger of what matching and regression find
   * @param harder whether it is harder for the group than for the reference
   */
  public record Finding(int item, Magnitude magnitude, boolean harder) {}

  /**
   * Every group that is large enough against the largest of its question.
   *
   * @param people invitations of the test, one a row of the responses
   */
  @Transactional(readOnly = true)
  public List<Comparison> of(UUID test, List<UUID> people, ResponseMatrix responses) {
    Map<String, Map<GroupQuestion, String>> known = totals.known(test);
    List<Map<GroupQuestion, String>> answers =
        pseudonyms.of(people).stream()
            .map(name -> known.getOrDefault(HexFormat.of().formatHex(name), Map.of()))
            .toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (GroupQuestion question : GroupQuestion.values()) {
      Map<String, List<Integer>> rows = new HashMap<>();
      for (int i = 0; i < answers.size(); i++) {
        String group = answers.get(i).get(question);
        if (group != null) {
          rows.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
        }
      }
      comparisons.addAll(compared(question, rows, responses));
    }
    return comparisons;
  }

  private static List<Comparison> compared(
      GroupQuestion question, Map<String, List<Integer>> rows, ResponseMatrix responses) {
    List<String> large =
        question.groups().stream()
            .filter(group -> rows.getOrDefault(group, List.of()).size() >= FEWEST)
            .toList();
    if (large.size() < 2) {
      return List.of();
    }
    String reference =
        large.stream()
            .max(Comparator.comparingInt(group -> rows.getOrDefault(group, List.of()).size()))
            .orElseThrow();
    return large.stream()
        .filter(group -> !group.equals(reference))
        .map(group ->
            new Comparison(
                question,
                group,
                reference,
                found(
                    responses,
                    rows.getOrDefault(reference, List.of()),
                    rows.getOrDefault(group, List.of()))))
        .toList();
  }

  private static List<Finding> found(
      ResponseMatrix responses, List<Integer> reference, List<Integer> focal) {
    List<Integer> both = new ArrayList<>(reference);
    both.addAll(focal);
    byte[][] columns = new byte[responses.items()][both.size()];
    boolean[] focals = new boolean[both.size()];
    for (int i = 0; i < focals.length; i++) {
      focals[i] = i >= reference.size();
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = responses.at(both.get(i), j);
      }
    }
    List<DifferentialFunctioning.Item> items =
        DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focals).items();
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(j ->
            switch (items.get(j)) {
              case SaysNothing() -> Stream.<Finding>empty();
              case Measured item -> Stream.of(finding(j, item));
            })
        .filter(finding -> finding.magnitude() != Magnitude.A)
        .toList();
  }

  private static Finding finding(int item, Measured measured) {
    Magnitude larger =
        measured.magnitude().compareTo(measured.logisticMagnitude()) > 0
            ? measured.magnitude()
            : measured.logisticMagnitude();
    return new Finding(item, larger, measured.mantel().effect() < 0);
  }
}
