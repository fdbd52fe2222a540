// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.skills.Need;
import java.util.List;

/**
 * The page of ads.
 *
 * @param total how many there are without the filter
 * @param waiting how many of these have yet to be searched
 * @param wordsAlone how many were searched by words alone, as the sentence model did not run
 * @param skills that any ad asks for, to choose from
 */
public record AdList(
    List<Row> rows, int total, int waiting, int wordsAlone, AdFilter filter, List<Choice> skills) {

  /** So many rows are shown; a filter brings the others. */
  public static final int MOST_SHOWN = 200;

  /** An entry of a list to choose from. */
  public record Choice(String id, String name) {}

  /** An ad with the names of what it asks for. */
  public record Row(StoredAd stored, List<String> required, List<String> plus) {
    static Row of(StoredAd stored, SkillNames names) {
      return new Row(stored, asked(stored, Need.REQUIRED, names), asked(stored, Need.NICE, names));
    }

    private static List<String> asked(StoredAd stored, Need need, SkillNames names) {
      return stored.found().stream()
          .filter(found -> found.need() == need)
          .map(found -> names.of(found.skill()))
          .toList();
    }
  }

  public List<Row> shown() {
    return rows.subList(0, Math.min(MOST_SHOWN, rows.size()));
  }

  /** How many have been searched. */
  public int searched() {
    return total - waiting;
  }
}
