// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.PublishedItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Views of items as they were published: linted then, and shown whatever today's lint would say.
 * Keeps the documents that were used last, as a start storm reads the same few.
 */
@Component
@Profile("web")
class PublishedViews implements ItemViews {
  private static final int KEPT = 256;

  private final PublishedItems items;
  private final ItemTypes types = ItemTypes.installed();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ItemHash, ItemDocument> documents =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemHash, ItemDocument> eldest) {
          return size() > KEPT;
        }
      };

  PublishedViews(PublishedItems items) {
    this.items = items;
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
    try {
      PublishedItem item = items.load(hash);
      return types
          .named(item.manifest().type())
          .<ItemDocument>map(item::as)
          .orElseThrow(() -> new IllegalStateException("no item type of item " + hash));
    } catch (GradingFault e) {
      throw new IllegalStateException("item " + hash + " cannot be read", e);
    }
  }
}
