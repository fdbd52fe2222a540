// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

/**
 * An item as its type understands it. Holds keys, hidden data and rationales: never shown whole.
 */
public interface ItemDocument {
  Manifest manifest();
}
