// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.psychometrics.AuthorEstimate;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import java.util.Set;

/**
 * An item version as lists, assembly and measurement need it.
 *
 * @param slug the name that all versions of the item share
 * @param languages that it can be answered in, by the judge's names; none where that is no question
 * @param guessing how often someone who knows nothing is right
 * @param discrimination assumed until there are responses
 * @param shipped whether it came with Assay and belongs to no organisation
 */
public record BankEntry(
    ItemHash hash,
    String slug,
    Manifest manifest,
    Set<String> languages,
    double guessing,
    double discrimination,
    boolean shipped) {

  public BankEntry {
    languages = Set.copyOf(languages);
  }

  /** Whether it can be answered in one of these languages, or in any where none is named. */
  public boolean isIn(Set<String> wanted) {
    return wanted.isEmpty() || languages.isEmpty() || languages.stream().anyMatch(wanted::contains);
  }

  /** How the item is taken to measure until a calibration says more. */
  public ItemModel model() {
    return estimate().model();
  }

  /** What its author expects of it. */
  public AuthorEstimate estimate() {
    return new AuthorEstimate(
        manifest.difficulty() / 100.0,
        new Population(manifest.seniority().assumedMean(), 1),
        manifest.categories(),
        guessing,
        discrimination);
  }
}
