// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A group of checks that earns marks together: all of them or none.
 *
 * @param id the folder or file that holds the checks
 * @param marks relative to the other groups of the item
 * @param name what it checks, in words for the candidate
 * @param show whether a candidate's report shows the cases that failed
 */
public record MarkedGroup(String id, int marks, String name, boolean show) {

  /** A group whose cases stay hidden. */
  public MarkedGroup(String id, int marks, String name) {
    this(id, marks, name, false);
  }

  /**
   * Reads {@code groups:}, a list of groups whose checks are named by {@code group}, and of which
   * the author may choose to show cases that failed.
   */
  public static List<MarkedGroup> read(YamlFields fields, Findings findings) {
    List<MarkedGroup> groups = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFields group : fields.mappings("groups")) {
      MarkedGroup read =
          new MarkedGroup(
              group.text("group"),
              group.integer("marks", 0, 1000),
              group.text("name").strip(),
              group.flag("show", false));
      group.refuseUnknown(Set.of());
      if (!ids.add(read.id())) {
        findings.error(group.where("group"), read.id() + " has marks already");
      }
      groups.add(read);
    }
    if (!groups.isEmpty() && groups.stream().mapToInt(MarkedGroup::marks).sum() == 0) {
      findings.error(fields.where("groups"), "give no marks at all");
    }
    return groups;
  }
}
