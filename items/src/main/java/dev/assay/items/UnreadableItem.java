// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;
import java.util.stream.Collectors;

/** An item's files do not make an item; the findings say where and why. */
public final class UnreadableItem extends RuntimeException {
  private final transient List<Finding> findings;

  public UnreadableItem(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
