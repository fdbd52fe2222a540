// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.server.demand.AdList.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What pages and programs read of the ads. */
@Component
@Profile("web")
class AdReading {
  private final Ads ads;
  private final SkillNames names;

  AdReading(Ads ads, SkillNames names) {
    this.ads = ads;
    this.names = names;
  }

  AdList list(AdFilter filter) {
    List<StoredAd> all = ads.all();
    List<Choice> skills =
        all.stream()
            .flatMap(ad -> ad.found().stream())
            .map(found -> found.skill())
            .distinct()
            .map(skill -> new Choice(skill, names.of(skill)))
            .sorted(Comparator.comparing(Choice::name))
            .toList();
    return new AdList(
        all.stream().filter(filter::keeps).map(ad -> AdList.Row.of(ad, names)).toList(),
        all.size(),
        (int) all.stream().filter(ad -> ad.skills().isEmpty()).count(),
        (int) all.stream().filter(StoredAd::wordsAlone).count(),
        filter,
        skills);
  }

  Trends trends(AdFilter filter, String skill) {
    return Trends.of(ads.all().stream().filter(filter::keeps).toList(), skill, names::of);
  }

  /** The ads of these ids, as far as there are such. */
  List<StoredAd> chosen(Set<UUID> ids) {
    return ads.all().stream().filter(ad -> ids.contains(ad.id())).toList();
  }
}
