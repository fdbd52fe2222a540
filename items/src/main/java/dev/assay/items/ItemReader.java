// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.Optional;

/**
 * Reads items of every installed type: the manifest first, then what the type makes of the files.
 * Never throws for what an author wrote. Thread-safe.
 */
public final class ItemReader {
  private final ItemTypes types;
  private final ManifestReader manifests;

  public ItemReader(ItemTypes types, SkillTree skills) {
    this.types = types;
    this.manifests = new ManifestReader(types, skills);
  }

  public ReadItem read(ItemFiles files) {
    Findings findings = new Findings();
    Optional<ItemDocument> document =
        manifests
            .read(files, findings)
            .flatMap(manifest ->
                types.named(manifest.type()).map(type -> type.read(files, manifest, findings)));
    return new ReadItem(
        files.hash(), findings.hasErrors() ? Optional.empty() : document, findings.all());
  }
}
