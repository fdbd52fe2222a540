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
   * @param silent the numbers of items, from 0, of which nothing can be told: everybody who can be
   *     compared reached the same
   */
  public record Comparison(
      GroupQuestion question,
      String group,
      String reference,
      List<Finding> found,
      List<Integer> silent) {
    public Comparison {
      found = List.copyOf(found);
      silent = List.copyOf(silent);
    }
  }

  /**
   * An item that does not work alike for both.
   *
   * @param item its number, from 0
   * @param magnitude B or C, the larger of the two that follow
   * @param matching what Mantel and Haenszel's method finds
   * @param regression what logistic regression finds
   * @param harder whether it is harder for the group than for the reference
   */
  public record Finding(
      int item, Magnitude magnitude, Magnitude matching, Magnitude regression, boolean harder) {}

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

  /** How many of these people have told a group, rounded down to a step of five. */
  @Transactional(readOnly = true)
  public int told(UUID test, List<UUID> people) {
    return totals.of(test, people, 0).answered();
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
            comparison(
                question,
                group,
                reference,
                items(
                    responses,
                    rows.getOrDefault(reference, List.of()),
                    rows.getOrDefault(group, List.of()))))
        .toList();
  }

  private static Comparison comparison(
      GroupQuestion question,
      String group,
      String reference,
      List<DifferentialFunctioning.Item> items) {
    List<Finding> found = new ArrayList<>();
    List<Integer> silent = new ArrayList<>();
    for (int j = 0; j < items.size(); j++) {
      switch (items.get(j)) {
        case SaysNothing() -> silent.add(j);
        case Measured item -> found.add(finding(j, item));
      }
    }
    found.removeIf(finding -> finding.magnitude() == Magnitude.A);
    return new Comparison(question, group, reference, found, silent);
  }

  private static List<DifferentialFunctioning.Item> items(
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
    return DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), focals).items();
  }

  private static Finding finding(int item, Measured measured) {
    Magnitude larger =
        measured.magnitude().compareTo(measured.logisticMagnitude()) > 0
            ? measured.magnitude()
            : measured.logisticMagnitude();
    return new Finding(
        item,
        larger,
        measured.magnitude(),
        measured.logisticMagnitude(),
        measured.mantel().effect() < 0);
  }
}
