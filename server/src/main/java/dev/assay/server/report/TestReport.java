// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The technical report of a test. Figures on people are of everybody with a score; figures on items
 * and points are of the version that most of them sat.
 *
 * @param at when it was made
 * @param engine the version of the estimation
 * @param skills of the blueprint, in its order
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
    CutRationale cut) {

  public TestReport {
    items = List.copyOf(items);
    skills = List.copyOf(skills);
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
