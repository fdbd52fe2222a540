// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an author expects of the answer to one case.
 *
 * @param text a right answer, as a model could have given it
 * @param json the same, read; missing where answers are plain text
 * @param also further right values, by JSON pointer
 * @param allows sources that may be cited and need not be
 * @param forbids words that no good answer contains
 * @param keeps words that every good answer contains
 * @param input what was asked about, by variable
 */
public record Expected(
    String text,
    JsonNode json,
    Map<String, List<String>> also,
    Set<String> allows,
    List<String> forbids,
    List<String> keeps,
    Map<String, String> input) {

  public Expected {
    also = Map.copyOf(also);
    allows = Set.copyOf(allows);
    forbids = List.copyOf(forbids);
    keeps = List.copyOf(keeps);
    input = Map.copyOf(input);
  }
}
