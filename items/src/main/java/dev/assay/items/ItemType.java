// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ServiceLoader;
import java.util.Set;

/**
 * How items of one kind are written and what of them a candidate sees. Found through {@link
 * ServiceLoader}: a new type is a new package and a line in {@code META-INF/services}, and touches
 * no other type.
 *
 * @param <D> the document this type reads
 */
public interface ItemType<D extends ItemDocument> {

  /** The name in {@code type:} of {@code item.yaml}. */
  String name();

  /** The fields of {@code item.yaml} that belong to this type alone. */
  Set<String> fields();

  /**
   * Reads and lints an item. Never throws for what an author wrote.
   *
   * @param files the item's folder
   * @param manifest its common part, already read
   * @param findings takes every problem
   * @return the document; what could not be read is empty in it, and an error is among the findings
   */
  D read(ItemFiles files, Manifest manifest, Findings findings);

  /**
   * What one candidate may see.
   *
   * @param seed the attempt's: the same seed gives the same view, option order included
   */
  CandidateView view(D document, long seed);

  /**
   * Whether a right answer earns full marks as a rule. Where people rate, hardly one does from
   * everybody, and the highest category may begin below.
   *
   * @param item the fields of {@code item.yaml}
   */
  default boolean givesFullMarks(YamlFields item) {
    return true;
  }
}
