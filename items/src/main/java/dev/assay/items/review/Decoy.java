// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.List;

/**
 * Code that looks wrong and is right: marking it is a false alarm.
 *
 * @param title what it looks like, in a line
 * @param why for after the attempt: why it is right
 */
public record Decoy(String id, String title, List<Place> places, String why) {

  public Decoy {
    places = List.copyOf(places);
  }
}
