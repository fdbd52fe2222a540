// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.ItemDocument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An item that asks for a suite of tests. */
public interface SuiteDocument extends ItemDocument {

  /** What is asked for. */
  SuiteTask task();

  @Override
  default List<String> languages() {
    return List.of(task().language());
  }

  @Override
  default Set<String> needs() {
    Set<String> needs = new TreeSet<>(SuiteTask.tools(task().language()));
    task().services().forEach(service -> needs.add(service.language()));
    return needs;
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  default double assumedDiscrimination() {
    return manifest().categories() == 2 ? 1.2 : 0.9;
  }
}
