// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One table of a bias audit as New York City's Local Law 144 of 2021 asks for it (rules in 6 RCNY
 * 5-300 and following): by sex, by race or ethnicity, and by both together, the rate of selection
 * and the rate of scores above the median, each held against the highest. The law's categories come
 * from the caller; so does the duty to have the audit done by somebody independent.
 *
 * @param rows the groups that may be shown, by name
 * @param median of everybody's scores; empty when there are none
 * @param unknown how many said nothing of themselves here, and are in no row
 * @param hidden how many persons are in groups that are too small to show, or would give one away
 */
public record BiasAudit(List<Row> rows, OptionalDouble median, int unknown, int hidden) {
  private static final double RARE = 0.02;

  public BiasAudit {
    rows = List.copyOf(rows);
  }

  /**
   * @param selection selected or not, against the group with the highest rate
   * @param scoring above the median or not, in the same way; empty without scores
   * @param rare whether the group is less than 2 in 100 of those known: an auditor may leave its
   *     ratio out
   */
  public record Row(AdverseImpact selection, Optional<AdverseImpact> scoring, boolean rare) {
    public String group() {
      return selection.selection().group();
    }
  }

  /**
   * One person's part.
   *
   * @param score empty when there is none; then nobody's counts
   * @param groups one entry a trait, such as sex; empty where nothing was said
   */
  public record Subject(boolean selected, OptionalDouble score, List<Optional<String>> groups) {
    public Subject {
      groups = List.copyOf(groups);
    }
  }

  /** By one trait, by number from 0. */
  public static BiasAudit byTrait(List<Subject> subjects, int trait) {
    Map<String, Tally> tallies = new TreeMap<>();
    OptionalDouble median = median(subjects);
    int unknown = 0;
    for (Subject subject : subjects) {
      Optional<String> group = subject.groups().get(trait);
      group.ifPresent(name -> tallies.computeIfAbsent(name, _ -> new Tally()).add(subject, median));
      unknown += group.isEmpty() ? 1 : 0;
    }
    int[] totals = tallies.values().stream().mapToInt(tally -> tally.total).toArray();
    return of(tallies, Disclosure.hidden(totals), median, unknown);
  }

  /** By two traits together; a group is named by both, with a comma. */
  public static BiasAudit byBoth(List<Subject> subjects, int first, int second) {
    List<String> rows = names(subjects, first, second);
    List<String> columns = names(subjects, second, first);
    Tally[][] cells = new Tally[rows.size()][columns.size()];
    for (Tally[] row : cells) {
      Arrays.setAll(row, _ -> new Tally());
    }
    OptionalDouble median = median(subjects);
    int unknown = 0;
    for (Subject subject : subjects) {
      Optional<String> row = subject.groups().get(first);
      Optional<String> column = subject.groups().get(second);
      if (row.isPresent() && column.isPresent()) {
        cells[rows.indexOf(row.get())][columns.indexOf(column.get())].add(subject, median);
      } else {
        unknown++;
      }
    }
    int[][] totals =
        Arrays.stream(cells)
            .map(row -> Arrays.stream(row).mapToInt(tally -> tally.total).toArray())
            .toArray(int[][]::new);
    boolean[][] hidden = Disclosure.hidden(totals);
    Map<String, Tally> tallies = new TreeMap<>();
    Map<String, Boolean> covered = new TreeMap<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        String name = rows.get(r) + ", " + columns.get(c);
        tallies.put(name, cells[r][c]);
        covered.put(name, hidden[r][c]);
      }
    }
    boolean[] inOrder = new boolean[tallies.size()];
    int next = 0;
    for (boolean each : covered.values()) {
      inOrder[next++] = each;
    }
    return of(tallies, inOrder, median, unknown);
  }

  /** The names of one trait among those who told both. */
  private static List<String> names(List<Subject> subjects, int trait, int other) {
    TreeSet<String> names = new TreeSet<>();
    for (Subject subject : subjects) {
      if (subject.groups().get(other).isPresent()) {
        subject.groups().get(trait).ifPresent(names::add);
      }
    }
    return List.copyOf(names);
  }

  private static BiasAudit of(
      Map<String, Tally> tallies, boolean[] hidden, OptionalDouble median, int unknown) {
    List<Selection> selected = new ArrayList<>();
    List<Selection> above = new ArrayList<>();
    int known = tallies.values().stream().mapToInt(tally -> tally.total).sum();
    int covered = 0;
    int number = 0;
    for (Map.Entry<String, Tally> each : tallies.entrySet()) {
      Tally tally = each.getValue();
      if (hidden[number++]) {
        covered += tally.total;
      } else {
        selected.add(new Selection(each.getKey(), tally.selected, tally.total));
        above.add(new Selection(each.getKey(), tally.above, tally.total));
      }
    }
    List<Row> rows = new ArrayList<>();
    if (!selected.isEmpty()) {
      List<AdverseImpact> selections = AdverseImpact.of(selected);
      List<AdverseImpact> scorings = AdverseImpact.of(above);
      for (int i = 0; i < selected.size(); i++) {
        Optional<AdverseImpact> scoring =
            median.isPresent() ? Optional.of(scorings.get(i)) : Optional.empty();
        rows.add(new Row(selections.get(i), scoring, selected.get(i).total() < RARE * known));
      }
    }
    return new BiasAudit(rows, median, unknown, covered);
  }

  private static OptionalDouble median(List<Subject> subjects) {
    if (subjects.isEmpty() || subjects.stream().anyMatch(each -> each.score().isEmpty())) {
      return OptionalDouble.empty();
    }
    double[] scores = subjects.stream().mapToDouble(each -> each.score().orElseThrow()).toArray();
    Arrays.sort(scores);
    int half = scores.length / 2;
    return OptionalDouble.of(
        scores.length % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2);
  }

  /** Counts of one group. */
  private static final class Tally {
    private int total;
    private int selected;
    private int above;

    void add(Subject subject, OptionalDouble median) {
      total++;
      selected += subject.selected() ? 1 : 0;
      above += median.isPresent() && subject.score().orElseThrow() > median.getAsDouble() ? 1 : 0;
    }
  }
}
