// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a candidate finds in the editor at first.
 *
 * @param name of its folder below {@code starters/}
 * @param readOnly paths of files that stay as they are
 */
public record Starter(String name, Project project, Set<String> readOnly) {

  public Starter {
    readOnly = java.util.Collections.unmodifiableSet(new TreeSet<>(readOnly));
  }

  /**
   * The project that an answer makes of this. What it says of a read-only file is passed over, and
   * so are new files where none may be added, or whose path clashes with one that is there: pages
   * offer none of these.
   *
   * @param adds whether files may be added and deleted
   */
  public Project with(ProjectAnswer answer, boolean adds) {
    TreeMap<String, String> files = new TreeMap<>(project.files());
    answer
        .files()
        .forEach((path, text) -> {
          if (readOnly.contains(path) || !adds && !files.containsKey(path)) {
            return;
          }
          if (text.isEmpty() && adds) {
            files.remove(path);
          } else if (text.isPresent() && fits(path, files.keySet())) {
            files.put(path, text.get());
          }
        });
    return new Project(files);
  }

  private static boolean fits(String path, Set<String> others) {
    Set<String> all = new TreeSet<>(others);
    return !all.add(path) || Project.clashes(all).isEmpty();
  }

  /** The same with files of the item beside it, which stay as they are. */
  public Starter showing(Project shown) {
    Set<String> fixed = new TreeSet<>(readOnly);
    fixed.addAll(shown.files().keySet());
    return new Starter(name, project.and(shown), fixed);
  }
}
