// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.List;
import java.util.Set;

/**
 * Something wrong that was put into a change.
 *
 * @param title what is wrong, in a line
 * @param category what it is before all
 * @param also other categories that a good reviewer may call it
 * @param weight relative to the other defects of the item
 * @param places where a reviewer may mark it; one is enough
 * @param why for after the attempt: what happens, and what would be right
 */
public record Defect(
    String id,
    String title,
    Category category,
    Set<Category> also,
    Severity severity,
    int weight,
    List<Place> places,
    String why) {

  public Defect {
    also = Set.copyOf(also);
    places = List.copyOf(places);
  }

  /** Whether a comment of that category calls it what it is. */
  public boolean isCalled(Category other) {
    return other == category || also.contains(other);
  }
}
