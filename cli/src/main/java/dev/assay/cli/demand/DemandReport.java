// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.demand;

import dev.assay.demand.AdFacts;
import dev.assay.demand.JobAd;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.Mention;
import dev.assay.demand.skills.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What was found in ads, for people and for programs. */
public record DemandReport(ShippedDemand shipped, List<ReadAd> ads) {
  private static final int LONGEST_QUOTE = 70;

  /** An ad of a file, and what it asks for. */
  public record ReadAd(String file, JobAd ad, List<FoundSkill> skills) {}

  public String text() {
    return ads.stream().map(this::text).collect(Collectors.joining("\n\n"));
  }

  private String text(ReadAd read) {
    JobAd ad = read.ad();
    StringBuilder lines = new StringBuilder(ad.title());
    AdFacts facts = AdFacts.of(ad);
    String beside =
        java.util.stream.Stream.of(
                Optional.of(ad.company()),
                Optional.of(ad.place()),
                facts.seniority().map(DemandReport::name),
                facts.remote().map(DemandReport::name),
                facts.salary().map(Object::toString),
                ad.posted().map(Object::toString))
            .flatMap(Optional::stream)
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    lines.append(beside.isEmpty() ? "" : "\n  " + beside);
    for (FoundSkill skill : read.skills()) {
      lines.append(
          "\n  %-9s %-34s %s"
              .formatted(
                  skill.need() == Need.NICE ? "a plus" : "required",
                  shipped.name(skill.skill()) + (skill.outside() ? " (no items)" : ""),
                  quotes(ad, skill)));
    }
    return lines.append(read.skills().isEmpty() ? "\n  no skills found" : "").toString();
  }

  private static String quotes(JobAd ad, FoundSkill skill) {
    return skill.mentions().stream()
        .map(mention -> quote(ad, mention))
        .distinct()
        .limit(4)
        .collect(Collectors.joining(", "));
  }

  private static String quote(JobAd ad, Mention mention) {
    String words = ad.whole().substring(mention.start(), mention.end()).replaceAll("\\s+", " ");
    String shown = words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words;
    return mention.way() == Mention.Way.WORD
        ? "\"" + shown + "\""
        : "\"%s\" (by meaning, %.2f)".formatted(shown, mention.similarity());
  }

  public String json() {
    return JsonMapper.builder()
        .build()
        .writeValueAsString(ads.stream().map(this::document).toList());
  }

  private Map<String, Object> document(ReadAd read) {
    JobAd ad = read.ad();
    AdFacts facts = AdFacts.of(ad);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", read.file());
    document.put("title", ad.title());
    document.put("company", ad.company());
    document.put("place", ad.place());
    document.put("posted", ad.posted().map(Object::toString).orElse(null));
    document.put("seniority", facts.seniority().map(DemandReport::name).orElse(null));
    document.put("remote", facts.remote().map(DemandReport::name).orElse(null));
    document.put("salary", facts.salary().map(Object::toString).orElse(null));
    document.put("skills", read.skills().stream().map(skill -> document(ad, skill)).toList());
    return document;
  }

  private Map<String, Object> document(JobAd ad, FoundSkill skill) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("skill", skill.skill());
    document.put("name", shipped.name(skill.skill()));
    document.put("need", name(skill.need()));
    document.put(
        "words",
        skill.mentions().stream()
            .map(mention ->
                Map.of(
                    "text", ad.whole().substring(mention.start(), mention.end()),
                    "need", name(mention.need()),
                    "way", name(mention.way()),
                    "similarity", Math.round(mention.similarity() * 100) / 100.0))
            .toList());
    return document;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
