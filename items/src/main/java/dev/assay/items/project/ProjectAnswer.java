// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a candidate made of a starter: only the files that differ from it.
 *
 * @param starter its name
 * @param files text by path; empty for a file of the starter that was deleted
 */
public record ProjectAnswer(String starter, SortedMap<String, Optional<String>> files) {

  public ProjectAnswer {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The starter as it was. */
  public static ProjectAnswer untouched(String starter) {
    return new ProjectAnswer(starter, new TreeMap<>());
  }

  /** A starter with these files added or replaced. */
  public static ProjectAnswer of(String starter, Map<String, String> files) {
    SortedMap<String, Optional<String>> changed = new TreeMap<>();
    files.forEach((path, text) -> changed.put(path, Optional.of(text)));
    return new ProjectAnswer(starter, changed);
  }

  /** The files that are there, without those deleted. */
  public SortedMap<String, String> written() {
    SortedMap<String, String> written = new TreeMap<>();
    files.forEach((path, text) -> text.ifPresent(there -> written.put(path, there)));
    return written;
  }
}
