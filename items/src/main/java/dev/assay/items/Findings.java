// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers findings while an item is read, so that an author sees all of them at once. */
public final class Findings {
  private final Set<Finding> all = new LinkedHashSet<>();

  public void error(String where, String message) {
    all.add(Finding.error(where, message));
  }

  public void warning(String where, String message) {
    all.add(Finding.warning(where, message));
  }

  public List<Finding> all() {
    return List.copyOf(all);
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  /** Throws once, with everything that was found, when an error is among it. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new UnreadableItem(new ArrayList<>(all));
    }
  }
}
