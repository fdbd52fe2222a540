// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The criteria that an answer is rated by.
 *
 * @param criteria in the order in which they are rated
 * @param showsLevels whether the candidate sees the levels, and not only what counts
 */
public record Rubric(List<Criterion> criteria, boolean showsLevels) {
  /** The file that holds it. */
  public static final String FILE = "rubric.yaml";

  public Rubric {
    criteria = List.copyOf(criteria);
  }

  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /** The sum of all weights. */
  public int weight() {
    return criteria.stream().mapToInt(Criterion::weight).sum();
  }

  /**
   * The share of full marks, 0 to 1: the weighted mean over criteria of how far up its levels each
   * is, {@code level / highest}.
   *
   * @param levels by criterion; between two levels where raters were not of one mind
   * @throws IllegalArgumentException when a criterion has no level, or one that it does not have
   */
  public double share(Map<String, Double> levels) {
    double sum = 0;
    for (Criterion criterion : criteria) {
      Double level = levels.get(criterion.id());
      if (level == null || !(level >= 0 && level <= criterion.highest())) {
        throw new IllegalArgumentException("no level of " + criterion.id() + ": " + level);
      }
      sum += criterion.weight() * level / criterion.highest();
    }
    return sum / weight();
  }

  /** What a candidate sees of it. */
  public RubricView view() {
    return new RubricView(
        criteria.stream()
            .map(criterion ->
                new RubricView.Criterion(
                    criterion.name(),
                    criterion.counts(),
                    (int) Math.round(100.0 * criterion.weight() / weight()),
                    showsLevels ? criterion.levels() : List.of()))
            .toList());
  }
}
