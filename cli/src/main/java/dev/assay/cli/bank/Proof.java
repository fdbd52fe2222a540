// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import java.util.List;

/**
 * What came of executing an item.
 *
 * @param what in a few words, for the table
 * @param findings errors are what does not hold
 * @param missing what could not be executed on this machine, and why
 */
public record Proof(String what, List<Finding> findings, List<String> missing) {
  /** Part of every record of a proof: change it when an item could come out otherwise. */
  public static final String VERSION = "1";

  public Proof {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }
}
