// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.Countries;
import dev.assay.demand.JobAd;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.items.Seniority;
import dev.assay.items.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An ad of the organisation. What its source left open was read from its words when it came.
 *
 * @param skills empty until it has been searched
 * @param wordsAlone whether it was searched by words alone, as the sentence model did not run
 */
public record StoredAd(
    UUID id,
    JobAd ad,
    Optional<Seniority> seniority,
    Optional<List<FoundSkill>> skills,
    boolean wordsAlone,
    Instant addedAt) {

  /** The day that it counts for in trends: when it was posted, or else when it was added. */
  public LocalDate day() {
    return ad.posted().orElseGet(() -> LocalDate.ofInstant(addedAt, ZoneOffset.UTC));
  }

  /** What was found so far. */
  public List<FoundSkill> found() {
    return skills.orElseGet(List::of);
  }

  /** Whether it asks for a skill, or for one below it; as a plus counts too. */
  public boolean asksFor(String skill) {
    return found().stream().anyMatch(found -> Skill.covers(skill, found.skill()));
  }

  /** The country that its place names; empty when it names none. */
  public String country() {
    return Countries.in(ad.place()).orElse("");
  }
}
