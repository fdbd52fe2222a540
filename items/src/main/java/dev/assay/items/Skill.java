// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;
import java.util.Optional;

/**
 * A node of the skill tree.
 *
 * @param id its path, {@code backend.sql.transactions}
 * @param name for people
 * @param parent the id of the node above, if there is one
 * @param children the ids of the nodes below, in the order of the file
 */
public record Skill(String id, String name, Optional<String> parent, List<String> children) {

  public Skill {
    children = List.copyOf(children);
  }

  /** Whether this is the skill of the given id or one above it. */
  public boolean covers(String other) {
    return covers(id, other);
  }

  /** Whether a skill is another one or lies above it, by their ids. */
  public static boolean covers(String upper, String lower) {
    return lower.equals(upper) || lower.startsWith(upper + ".");
  }
}
