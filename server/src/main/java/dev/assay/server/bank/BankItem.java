// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;

/**
 * A whole item version, keys and hidden data included. What a candidate may see of it is made by
 * {@link dev.assay.items.ItemTypes#view}.
 */
public record BankItem(BankEntry entry, ItemDocument document, ItemFiles files) {

  public ItemHash hash() {
    return entry.hash();
  }

  public String slug() {
    return entry.slug();
  }

  public Manifest manifest() {
    return entry.manifest();
  }
}
