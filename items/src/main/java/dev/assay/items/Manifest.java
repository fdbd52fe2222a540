// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;

/**
 * What every item says about itself, whatever its type: the common part of {@code item.yaml}.
 *
 * @param type the name of its {@link ItemType}
 * @param title for lists that the team reads; never shown to candidates
 * @param skill a node of the skill tree
 * @param difficulty how many of 100 working backend developers of {@code seniority} get it right
 * @param minutes for the 80th of 100 of them
 * @param versions products and versions that the behaviour depends on
 * @param practice only offered for practice, never scored
 * @param enemies slugs of items that give this one away
 * @param thresholds ascending shares of full marks at which the next score category is reached
 */
public record Manifest(
    String type,
    String title,
    String skill,
    Level level,
    Seniority seniority,
    int difficulty,
    double minutes,
    List<String> versions,
    boolean practice,
    List<String> enemies,
    List<Reference> references,
    List<Double> thresholds) {

  public Manifest {
    versions = List.copyOf(versions);
    enemies = List.copyOf(enemies);
    references = List.copyOf(references);
    thresholds = List.copyOf(thresholds);
  }

  /** How many ordered score categories the item has. */
  public int categories() {
    return thresholds.size() + 1;
  }

  /**
   * The score category, from 0, that a share of full marks earns.
   *
   * @param share 0 to 1
   */
  public int category(double share) {
    // Marks are sums of decimal weights: 0.4 + 0.4 must reach a threshold of 0.8.
    return (int) thresholds.stream().filter(threshold -> share >= threshold - 1e-9).count();
  }
}
