// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.ItemModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An item that may be chosen.
 *
 * @param minutes in which the 80th of 100 people has answered it
 * @param exposure the share of people who have been shown it so far: 0 to 1
 * @param attributes what it counts for, by name: its skill, its type, its key
 * @param enemies identifiers of items that give it away or that it gives away
 */
public record FormItem(
    String id,
    ItemModel model,
    double minutes,
    double exposure,
    Map<String, String> attributes,
    Set<String> enemies) {

  public FormItem {
    attributes = Map.copyOf(attributes);
    enemies = Set.copyOf(enemies);
    if (!(minutes > 0) || !Double.isFinite(minutes)) {
      throw new IllegalArgumentException(id + ": minutes must be above 0, not " + minutes);
    }
    if (!(exposure >= 0 && exposure <= 1)) {
      throw new IllegalArgumentException(id + ": exposure must be 0 to 1, not " + exposure);
    }
  }

  /** An item of which nothing is known but how people answer it. */
  public static FormItem of(String id, ItemModel model) {
    return new FormItem(id, model, 1, 0, Map.of(), Set.of());
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** Whether one of the two gives the other away. */
  public boolean enemyOf(FormItem other) {
    return enemies.contains(other.id) || other.enemies.contains(id);
  }
}
