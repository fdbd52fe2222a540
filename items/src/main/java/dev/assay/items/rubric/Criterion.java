// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import java.util.List;

/**
 * One thing that an answer is rated for.
 *
 * @param id by which ratings name it
 * @param name in a few words
 * @param counts what counts, told to the candidate too
 * @param weight relative to the other criteria of the rubric
 * @param levels from the lowest, which earns nothing, to the highest: each in words that tell it
 *     from its neighbours
 */
public record Criterion(String id, String name, String counts, int weight, List<String> levels) {

  public Criterion {
    levels = List.copyOf(levels);
  }

  /** The highest level; the lowest is 0. */
  public int highest() {
    return levels.size() - 1;
  }
}
