// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the items that jobs are about. */
@Component
class PublishedItems {
  private final JdbcClient jdbc;

  PublishedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws GradingFault when the bank does not hold the item, or not whole
   */
  @Transactional(readOnly = true, rollbackFor = GradingFault.class)
  PublishedItem load(ItemHash hash) throws GradingFault {
    Map<String, byte[]> files =
        jdbc
            .sql(
                """
                select f.path, b.bytes from item_file f join blob b on b.hash = f.blob_hash
                where f.item_hash = ?
                """)
            .param(hash.hex())
            .query((row, _) -> Map.entry(row.getString("path"), row.getBytes("bytes")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    ItemFiles item = ItemFiles.of(files);
    if (!item.hash().equals(hash)) {
      throw new GradingFault("the bank does not hold item " + hash + " as it was published");
    }
    return PublishedItem.of(item);
  }
}
