// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.Refusal;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.psychometrics.fairness.BiasAudit;
import dev.assay.psychometrics.fairness.DifferentialFunctioning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The items of a test for two groups of one trait.
 *
 * @param items their names, in the order of {@code found}
 * @param focal the group that is held against the reference, which is the largest
 */
public record ItemComparison(
    String trait,
    String reference,
    int references,
    String focal,
    int focals,
    List<String> items,
    DifferentialFunctioning found) {

  public ItemComparison {
    items = List.copyOf(items);
  }

  /**
   * Every group that may be shown and is large enough against the largest, trait by trait.
   *
   * @throws Refusal when the two files do not name the same persons
   */
  public static List<ItemComparison> of(DecisionTable decisions, ResponseTable table) {
    Map<String, Integer> rows = rows(table);
    if (decisions.ids().isEmpty() || rows.isEmpty()) {
      throw Refusal.badInput("to compare items both files need a column 'id'");
    }
    if (decisions.ids().stream().noneMatch(rows::containsKey)) {
      throw Refusal.badInput("no id of the decisions is among the responses");
    }
    List<ItemComparison> comparisons = new ArrayList<>();
    for (int trait = 0; trait < decisions.traits().size(); trait++) {
      Map<String, List<Integer>> groups = groups(decisions, trait, rows);
      groups.keySet().retainAll(shown(decisions, trait));
      Optional<Map.Entry<String, List<Integer>>> largest =
          groups.entrySet().stream()
              .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a);
      for (Map.Entry<String, List<Integer>> focal : groups.entrySet()) {
        Map.Entry<String, List<Integer>> reference = largest.orElseThrow();
        if (!focal.getKey().equals(reference.getKey())
            && focal.getValue().size() >= DifferentialFunctioning.FEWEST_PERSONS) {
          comparisons.add(
              new ItemComparison(
                  decisions.traits().get(trait),
                  reference.getKey(),
                  reference.getValue().size(),
                  focal.getKey(),
                  focal.getValue().size(),
                  table.items(),
                  compare(table.responses(), reference.getValue(), focal.getValue())));
        }
      }
    }
    return comparisons;
  }

  /** Counts of a group that is hidden elsewhere would give another one away here. */
  private static Set<String> shown(DecisionTable decisions, int trait) {
    return BiasAudit.byTrait(decisions.subjects(), trait).rows().stream()
        .map(BiasAudit.Row::group)
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> rows(ResponseTable table) {
    Map<String, Integer> rows = new HashMap<>();
    if (table.ids().isPresent()) {
      for (int row = 0; row < table.responses().persons(); row++) {
        rows.put(table.id(row), row);
      }
    }
    return rows;
  }

  private static Map<String, List<Integer>> groups(
      DecisionTable decisions, int trait, Map<String, Integer> rows) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int person = 0; person < decisions.ids().size(); person++) {
      Optional<String> group = decisions.subjects().get(person).groups().get(trait);
      Optional<Integer> row = Optional.ofNullable(rows.get(decisions.ids().get(person)));
      if (group.isPresent() && row.isPresent()) {
        groups.computeIfAbsent(group.get(), _ -> new ArrayList<>()).add(row.get());
      }
    }
    return groups;
  }

  private static DifferentialFunctioning compare(
      ResponseMatrix responses, List<Integer> reference, List<Integer> focal) {
    List<Integer> persons = new ArrayList<>(reference);
    persons.addAll(focal);
    byte[][] columns = new byte[responses.items()][persons.size()];
    boolean[] inFocal = new boolean[persons.size()];
    for (int i = 0; i < persons.size(); i++) {
      inFocal[i] = i >= reference.size();
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = responses.at(persons.get(i), j);
      }
    }
    return DifferentialFunctioning.of(ResponseMatrix.ofColumns(columns), inFocal);
  }
}
