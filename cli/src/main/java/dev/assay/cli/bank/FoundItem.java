// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An item's folder, read and linted.
 *
 * @param slug the folder's name
 * @param document empty when a finding is an error
 */
public record FoundItem(
    String slug,
    Path folder,
    ItemFiles files,
    ItemHash hash,
    Optional<ItemDocument> document,
    List<Finding> findings) {

  public String type() {
    return document.map(known -> known.manifest().type()).orElse("?");
  }
}
