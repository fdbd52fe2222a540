// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.Seniority;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.ItemSummary;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.page.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a test as the API tells of it.
 *
 * @param version its number, from 1
 * @param draft whether it can change
 * @param role the shipped role it was made from; empty when skills were picked
 * @param items in the order of the form; none for a hiring manager
 * @param versions all of them, latest first
 */
record DesignDocument(
    UUID test,
    String name,
    int version,
    boolean draft,
    boolean archived,
    String role,
    String description,
    Seniority seniority,
    List<WeightedSkill> skills,
    Map<String, Integer> types,
    Rules rules,
    List<ItemSummary> items,
    Prediction prediction,
    List<Version> versions) {

  /**
   * What the form is like, as far as the items tell beforehand.
   *
   * @param minutes that it takes
   * @param errorAtCut the standard error of a score at the cut
   * @param typicalError the same for a typical candidate
   * @param rightSide of 100 people the test is for, how many land on their true side of the cut
   * @param concerns what a designer should look at, in words
   */
  record Prediction(
      double minutes,
      double errorAtCut,
      double typicalError,
      int rightSide,
      List<FormFacts.SkillShare> skills,
      List<String> concerns) {
    static Prediction of(FormFacts facts, Text words) {
      return new Prediction(
          facts.minutes(),
          facts.errorAtCut(),
          facts.typicalError(),
          facts.rightSide(),
          facts.skills(),
          facts.concerns().stream()
              .map(concern -> words.of(concern.key(), concern.values().toArray()))
              .toList());
    }
  }

  record Version(int number, Optional<Instant> publishedAt) {}

  static DesignDocument of(
      TeamMember reader, TestVersion version, ReadableTests tests, Text words) {
    Blueprint blueprint = version.blueprint();
    return new DesignDocument(
        version.testId(),
        version.name(),
        version.number(),
        version.draft(),
        version.archived(),
        blueprint.role(),
        blueprint.description(),
        blueprint.seniority(),
        blueprint.skills(),
        blueprint.types(),
        version.rules(),
        tests.items(version).stream().map(ItemSummary::of).toList(),
        Prediction.of(tests.facts(version), words),
        tests.versions(reader, version.testId()).stream()
            .map(one -> new Version(one.number(), one.publishedAt()))
            .toList());
  }
}
