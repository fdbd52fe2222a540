// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.demand.skills.Mention;
import dev.assay.demand.skills.Need;
import dev.assay.items.Seniority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An ad as the API tells of it.
 *
 * @param searched whether its skills have been looked for yet
 * @param wordsAlone whether the dictionary alone looked, as the sentence model did not run
 * @param text only when one ad is asked for
 */
record AdDocument(
    UUID ad,
    String title,
    String company,
    String place,
    Optional<LocalDate> posted,
    Optional<Seniority> seniority,
    Optional<Remote> remote,
    Optional<Salary> salary,
    boolean searched,
    boolean wordsAlone,
    List<AskedSkill> skills,
    Optional<String> text) {

  /**
   * @param skill a node of the skill tree, or {@code outside.…} for a language without items
   */
  record AskedSkill(String skill, String name, Need need, List<Words> words) {}

  /**
   * The words that led to a skill.
   *
   * @param way by the dictionary, or by meaning
   * @param similarity to what the skill is about, up to 1
   */
  record Words(String text, Mention.Way way, double similarity) {}

  static AdDocument of(StoredAd stored, SkillNames names, boolean withText) {
    String whole = stored.ad().whole();
    return new AdDocument(
        stored.id(),
        stored.ad().title(),
        stored.ad().company(),
        stored.ad().place(),
        stored.ad().posted(),
        stored.seniority(),
        stored.ad().remote(),
        stored.ad().salary(),
        stored.skills().isPresent(),
        stored.wordsAlone(),
        stored.found().stream()
            .map(found ->
                new AskedSkill(
                    found.skill(),
                    names.of(found.skill()),
                    found.need(),
                    found.mentions().stream().map(mention -> words(whole, mention)).toList()))
            .toList(),
        withText ? Optional.of(stored.ad().text()) : Optional.empty());
  }

  private static Words words(String whole, Mention mention) {
    return new Words(
        whole.substring(mention.start(), mention.end()), mention.way(), mention.similarity());
  }
}
