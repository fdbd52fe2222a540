// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.fairness.ItemComparisons;
import dev.assay.server.paired.ValueAdded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The technical report of a test. Figures on people are of everybody with a score; figures on items
 * and points are of the version that most of them sat.
 *
 * @param at when it was made
 * @param engine the version of the estimation
 * @param skills of the blueprint, in its order
 * @param valueAdded what AI added, where the test pairs items and somebody has marks
 * @param comparisons whether items work alike for groups, of those that are large enough
 */
public record TestReport(
    UUID test,
    String name,
    Instant at,
    String engine,
    Purpose purpose,
    Sample sample,
    Distribution distribution,
    Precision precision,
    List<ItemLine> items,
    List<SkillLine> skills,
    Optional<ValueAdded> valueAdded,
    List<ItemComparisons.Comparison> comparisons,
    CutRationale cut) {

  public TestReport {
    items = List.copyOf(items);
    skills = List.copyOf(skills);
    comparisons = List.copyOf(comparisons);
  }

  /** The items that somebody should read again. */
  public List<ItemLine> flagged() {
    return items.stream().filter(ItemLine::needsLook).toList();
  }

  /** The skills whose own scores are worth reading. */
  public List<SkillLine> telling() {
    return skills.stream().filter(skill -> skill.worth() == SkillLine.Worth.ADDS).toList();
  }

  /** How many items are measured by their authors' estimates. */
  public int expectedItems() {
    return (int) items.stream().filter(ItemLine::expected).count();
  }
}
