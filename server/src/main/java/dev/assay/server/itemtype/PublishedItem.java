// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.Findings;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.ItemTypes;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.SkillTree;
import dev.assay.server.itemtype.ItemGrader.GradingFault;

/**
 * An item as it was published. It was linted then: what today's lint or skill tree would say of it
 * is no reason not to grade it.
 *
 * @param files the item's folder
 * @param manifest its common part
 */
public record PublishedItem(ItemFiles files, Manifest manifest) {

  /**
   * @throws GradingFault when the files hold no item at all
   */
  public static PublishedItem of(ItemFiles files) throws GradingFault {
    ManifestReader reader = new ManifestReader(ItemTypes.installed(), SkillTree.parse("{}"));
    Manifest manifest =
        reader
            .read(files, new Findings())
            .orElseThrow(() -> new GradingFault("the item has no readable item.yaml"));
    return new PublishedItem(files, manifest);
  }

  /** The item as its type understands it. */
  public <D extends ItemDocument> D as(ItemType<D> type) {
    return type.read(files, manifest, new Findings());
  }
}
