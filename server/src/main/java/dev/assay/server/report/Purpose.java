// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.items.Seniority;
import dev.assay.items.SkillTree;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.PublishedTest;
import java.time.Instant;
import java.util.List;

/**
 * What a version of a test is for.
 *
 * @param version its number, from 1
 * @param description Markdown: whom it is for, what it measures and what not
 * @param minutes on the clock
 * @param items how many
 * @param adapts whether questions are chosen out of them, so that people have different ones
 * @param skills by name
 * @param mean of the abilities of the people it is for, as assumed, on the scale where working
 *     mid-level developers have 0
 * @param standardDeviation of the same
 */
public record Purpose(
    int version,
    Instant published,
    String description,
    Seniority seniority,
    int minutes,
    int items,
    boolean adapts,
    List<String> skills,
    double mean,
    double standardDeviation) {

  public Purpose {
    skills = List.copyOf(skills);
  }

  static Purpose of(PublishedTest test, SkillTree tree) {
    var population = test.blueprint().population();
    return new Purpose(
        test.number(),
        test.publishedAt(),
        test.blueprint().description(),
        test.blueprint().seniority(),
        test.rules().minutes(),
        test.items().size(),
        test.rules().adaptive().isPresent(),
        test.blueprint().skills().stream().map(WeightedSkill::skill).map(tree::name).toList(),
        population.mean(),
        population.standardDeviation());
  }
}
