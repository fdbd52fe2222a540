// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.CandidateView;
import dev.assay.items.Findings;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.items.ManifestReader;
import dev.assay.items.SkillTree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Views of items as they were published: linted then, and shown whatever today's lint would say.
 * Keeps the documents that were used last, as a start storm reads the same few.
 */
@Component
@Profile("web")
class PublishedViews implements ItemViews {
  private static final int KEPT = 256;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ItemTypes types = ItemTypes.installed();
  private final ManifestReader manifests = new ManifestReader(types, SkillTree.parse("{}"));
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ItemHash, ItemDocument> documents =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemHash, ItemDocument> eldest) {
          return size() > KEPT;
        }
      };

  PublishedViews(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public CandidateView of(ItemHash item, long seed) {
    return types.view(document(item), seed);
  }

  private ItemDocument document(ItemHash hash) {
    lock.lock();
    try {
      ItemDocument known = documents.get(hash);
      if (known != null) {
        return known;
      }
    } finally {
      lock.unlock();
    }
    ItemDocument document = read(hash);
    lock.lock();
    try {
      documents.put(hash, document);
    } finally {
      lock.unlock();
    }
    return document;
  }

  private ItemDocument read(ItemHash hash) {
    ItemFiles files = transactions.execute(_ -> files(hash));
    Findings findings = new Findings();
    return manifests
        .read(files, findings)
        .flatMap(manifest ->
            types
                .named(manifest.type())
                .<ItemDocument>map(type -> type.read(files, manifest, findings)))
        .orElseThrow(() -> new IllegalStateException("item " + hash + " cannot be read"));
  }

  private ItemFiles files(ItemHash hash) {
    Map<String, byte[]> files = new HashMap<>();
    jdbc.sql(
            """
            select f.path, b.bytes from item_file f join blob b on b.hash = f.blob_hash
            where f.item_hash = ?
            """)
        .param(hash.hex())
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("bytes"));
        });
    return ItemFiles.of(files);
  }
}
