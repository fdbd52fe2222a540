// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.Mention;
import dev.assay.demand.skills.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One ad with the words that led to its skills.
 *
 * @param parts the text in order, cut where a mention begins or ends
 * @param skills with their names
 */
public record AdView(StoredAd stored, List<Part> parts, List<Named> skills) {

  /**
   * @param names of the skills that these words led to; empty for other words
   * @param plus whether they call it a plus
   * @param meaning whether the sentence model found them
   */
  public record Part(String text, String names, boolean plus, boolean meaning) {}

  /** A skill, what it is called, and the words that led to it. */
  public record Named(FoundSkill found, String name, List<Quote> quotes) {}

  /** Words of the ad. */
  public record Quote(String text, boolean meaning, double similarity) {}

  static AdView of(StoredAd stored, SkillNames names) {
    String text = stored.ad().whole();
    List<Mention> mentions =
        stored.found().stream()
            .flatMap(found -> found.mentions().stream())
            .sorted(Comparator.comparingInt(Mention::start))
            .toList();
    return new AdView(
        stored,
        parts(text, mentions, names),
        stored.found().stream()
            .map(found -> new Named(found, names.of(found.skill()), quotes(text, found)))
            .toList());
  }

  private static List<Quote> quotes(String text, FoundSkill found) {
    return found.mentions().stream()
        .map(mention ->
            new Quote(
                text.substring(mention.start(), mention.end()).replaceAll("\\s+", " "),
                mention.way() == Mention.Way.MEANING,
                mention.similarity()))
        .distinct()
        .toList();
  }

  private static List<Part> parts(String text, List<Mention> mentions, SkillNames names) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    mentions.forEach(mention -> cuts.addAll(List.of(mention.start(), mention.end())));
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int end : cuts.tailSet(0, false)) {
      parts.add(part(text.substring(start, end), start, mentions, names));
      start = end;
    }
    return parts;
  }

  private static Part part(String text, int at, List<Mention> mentions, SkillNames names) {
    List<Mention> here =
        mentions.stream().filter(mention -> mention.start() <= at && at < mention.end()).toList();
    return new Part(
        text,
        here.stream()
            .map(mention -> names.of(mention.skill()))
            .distinct()
            .collect(Collectors.joining(", ")),
        !here.isEmpty() && here.stream().allMatch(mention -> mention.need() == Need.NICE),
        !here.isEmpty() && here.stream().allMatch(mention -> mention.way() == Mention.Way.MEANING));
  }
}
