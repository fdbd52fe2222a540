// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.items.Seniority;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.ItemSummary;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.page.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * One version of a test as the API tells of it.
 *
 * @param version its number, from 1
 * @param draft whether it can change
 * @param role the shipped role it was made from; empty when skills were picked
 * @param languages that items may be answered in, where they are answered in one; any when empty
 * @param solved what becomes of items that language models nearly always solve
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
    Set<String> languages,
    SolvedItems solved,
    Rules rules,
    List<FormItem> items,
    Prediction prediction,
    List<Version> versions) {

  /**
   * What the form is like, as far as the items tell beforehand.
   *
   * @param minutes that it takes
   * @param errorAtCut the standard error of a score at the cut
   * @param typicalError the same for a typical candidate
   * @param rightSide of 100 people the test is for, how many land on their true side of the cut
   * @param estimated how many items' figures were found from answers; the others are their authors'
   * @param provisional whether an item rests on its author's word, or on few answers
   * @param adaptive what the section that adapts is expected to give; then the figures above are
   *     from the same simulation
   * @param concerns what a designer should look at, in words
   */
  record Prediction(
      double minutes,
      double errorAtCut,
      double typicalError,
      int rightSide,
      int estimated,
      boolean provisional,
      List<FormFacts.SkillShare> skills,
      Optional<AdaptiveForecast> adaptive,
      List<String> concerns) {
    static Prediction of(FormFacts facts, Optional<AdaptiveForecast> adaptive, Text words) {
      return new Prediction(
          adaptive.map(AdaptiveForecast::minutes).orElse(facts.minutes()),
          adaptive.map(AdaptiveForecast::errorAtCut).orElse(facts.errorAtCut()),
          adaptive.map(AdaptiveForecast::typicalError).orElse(facts.typicalError()),
          adaptive.map(AdaptiveForecast::rightSide).orElse(facts.rightSide()),
          facts.estimated(),
          facts.provisional(),
          facts.skills(),
          adaptive,
          facts.concerns().stream()
              .map(concern -> words.of(concern.key(), concern.values().toArray()))
              .toList());
    }
  }

  /**
   * One item of the form.
   *
   * @param expected how many of 100 developers of its seniority get it right, as measured or, where
   *     nothing is measured yet, as its author said
   * @param responses how many people's answers that rests on; none for the author's word
   * @param pair the number of the pair that it is of; one of them is worked alone
   */
  record FormItem(
      @JsonUnwrapped ItemSummary item, int expected, OptionalInt responses, OptionalInt pair) {
    static FormItem of(MeasuredItem item, OptionalInt pair) {
      return new FormItem(
          ItemSummary.of(item.entry()), item.difficulty(), item.parameters().responses(), pair);
    }
  }

  record Version(int number, Optional<Instant> publishedAt) {}

  static DesignDocument of(
      TeamMember reader, TestVersion version, ReadableTests tests, Text words) {
    Blueprint blueprint = version.blueprint();
    List<MeasuredItem> items = tests.items(version);
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
        blueprint.languages(),
        blueprint.solved(),
        version.rules(),
        items.stream().map(item -> FormItem.of(item, tests.pair(version, item))).toList(),
        Prediction.of(
            tests.facts(version, items),
            tests.forecast(version, items).map(AdaptiveForecasts.Found::forecast),
            words),
        tests.versions(reader, version.testId()).stream()
            .map(one -> new Version(one.number(), one.publishedAt()))
            .toList());
  }
}
