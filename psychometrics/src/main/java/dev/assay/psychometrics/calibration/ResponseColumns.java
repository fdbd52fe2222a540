// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a table of responses are: items, an optional first column {@code id}, an
 * optional column of groups.
 *
 * @param names of all columns
 * @param named whether the first is the persons' names
 * @param group which names the persons' groups; -1 when none does
 */
public record ResponseColumns(List<String> names, boolean named, int group)
    implements Serializable {
  private static final int MOST_ITEMS = 10_000;

  /**
   * @param groupColumn the name of the column of groups, if there is one
   * @throws IllegalArgumentException when names are missing or there twice, or name no item
   */
  public static ResponseColumns of(List<String> names, Optional<String> groupColumn) {
    boolean named = names.getFirst().equalsIgnoreCase("id");
    int group = groupColumn.map(names::indexOf).orElse(-1);
    if (groupColumn.isPresent() && group < (named ? 1 : 0)) {
      throw new IllegalArgumentException(
          "has no column '" + groupColumn.get() + "' that could name groups");
    }
    int items = names.size() - (named ? 1 : 0) - (group >= 0 ? 1 : 0);
    if (items == 0 || items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "names %d items; 1 to %d are needed".formatted(items, MOST_ITEMS));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        throw new IllegalArgumentException("column " + (i + 1) + " has no name");
      }
      if (!seen.add(names.get(i))) {
        throw new IllegalArgumentException(
            "column " + (i + 1) + ": '" + names.get(i) + "' is there twice");
      }
    }
    return new ResponseColumns(List.copyOf(names), named, group);
  }

  /** Where the items are. */
  public int[] items() {
    return IntStream.range(named ? 1 : 0, names.size()).filter(i -> i != group).toArray();
  }

  /** The items' names. */
  public List<String> itemNames() {
    return IntStream.of(items()).mapToObj(names::get).toList();
  }
}
