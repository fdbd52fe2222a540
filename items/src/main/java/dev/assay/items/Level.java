// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

/** What an item asks of a person. */
public enum Level {
  RECALL,
  APPLY,
  ANALYSE,
  DESIGN
}
