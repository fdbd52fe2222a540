// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.ManifestReader;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads items as they were published, for whoever shows or grades them. */
@Component
public class PublishedItems {
  private final JdbcClient jdbc;

  PublishedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The files of an item that the current organisation can use; none when it holds no such one. */
  @Transactional(readOnly = true)
  public ItemFiles files(ItemHash hash) {
    return ItemFiles.of(
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
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * The bytes of one file of an item; empty when it has no such one.
   *
   * @param file SHA-256 of the bytes, in hexadecimal
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> file(ItemHash hash, String file) {
    return jdbc.sql(
            """
            select b.bytes from item_file f join blob b on b.hash = f.blob_hash
            where f.item_hash = ? and f.blob_hash = decode(?, 'hex') limit 1
            """)
        .params(hash.hex(), file)
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }

  /** The text of an item's {@code item.yaml}; empty when it has none that is text. */
  @Transactional(readOnly = true)
  public String manifest(ItemHash hash) {
    return jdbc.sql(
            """
            select b.bytes from item_file f join blob b on b.hash = f.blob_hash
            where f.item_hash = ? and f.path = ?
            """)
        .params(hash.hex(), ManifestReader.FILE)
        .query((row, _) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
        .optional()
        .orElse("");
  }

  /** The name of an item's type. */
  @Transactional(readOnly = true)
  public String type(ItemHash hash) {
    return jdbc.sql("select type from item_version where hash = ?")
        .param(hash.hex())
        .query(String.class)
        .single();
  }

  /**
   * @throws GradingFault when the bank does not hold the item, or not whole
   */
  @Transactional(readOnly = true, rollbackFor = GradingFault.class)
  public PublishedItem load(ItemHash hash) throws GradingFault {
    ItemFiles files = files(hash);
    if (!files.hash().equals(hash)) {
      throw new GradingFault("the bank does not hold item " + hash + " as it was published");
    }
    return PublishedItem.of(files);
  }
}
