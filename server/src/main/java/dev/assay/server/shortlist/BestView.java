// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.fairness.ImpactPanel;
import java.util.List;
import java.util.UUID;

/**
 * The best so many of a test, and how likely that list is to be right. A look: nothing is saved.
 *
 * @param scored how many have a score
 * @param size how many are on the list
 * @param right how many of them are expected to be among the truly best of that number
 * @param random how many a list drawn by lot would hold
 * @param captured what the list gains over one drawn by lot in mean ability, as a share of what a
 *     perfect list would gain: 0 to 1
 * @param places everybody with a score, best first
 * @param longer whom more testing would help most to decide on, best first
 * @param minutes how much more testing that speaks of
 * @param impact what taking these means for groups
 */
public record BestView(
    UUID test,
    String name,
    int scored,
    int size,
    double right,
    double random,
    double captured,
    List<Place> places,
    List<Longer> longer,
    int minutes,
    ImpactPanel impact) {

  public BestView {
    places = List.copyOf(places);
    longer = List.copyOf(longer);
  }

  /**
   * Somebody in the ranking.
   *
   * @param chance to be among the truly best
   * @param band the test cannot tell people of one band apart; counts from 1
   * @param listed whether the list holds them
   */
  public record Place(Standing one, double chance, int band, boolean listed) {}

  /**
   * Somebody to test longer.
   *
   * @param now the chance that the present decision about them is right
   * @param after the same after the further testing, as far as can be said before
   */
  public record Longer(Standing one, double now, double after) {}

  /** Those on the list, best first. */
  public List<Place> listed() {
    return places.stream().filter(Place::listed).toList();
  }

  /** The first of those who are not, in whose favour the list may be wrong. */
  public List<Place> next() {
    return places.stream().filter(place -> !place.listed()).limit(3).toList();
  }

  /** Whether the list ends inside a band: who is just on it could as well be just off it. */
  public boolean endsInTie() {
    return size < scored && places.get(size - 1).band() == places.get(size).band();
  }

  /** The last band on the list. */
  public List<Place> tied() {
    int band = places.get(size - 1).band();
    return places.stream().filter(place -> place.band() == band).toList();
  }
}
