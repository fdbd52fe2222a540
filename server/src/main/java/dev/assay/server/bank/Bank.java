// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemReader;
import dev.assay.server.itemtype.PublishedItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The items that the current organisation can use: those that ship and its own. An item version
 * never changes, so what was read once is kept. Thread-safe.
 */
@Component
public class Bank {
  private static final int KEPT = 300;

  private final JdbcItems items;
  private final PublishedItems published;
  private final ItemReader reader;
  private final TransactionTemplate transactions;

  /** Shipped items only: they are nobody's secret from anybody. */
  private final Map<ItemHash, BankItem> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemHash, BankItem> eldest) {
          return size() > KEPT;
        }
      };

  Bank(
      JdbcItems items,
      PublishedItems published,
      ItemReader reader,
      TransactionTemplate transactions) {
    this.items = items;
    this.published = published;
    this.reader = reader;
    this.transactions = transactions;
  }

  /** One item version, also when it is retired: tests in use may hold it. */
  public Optional<BankItem> find(ItemHash hash) {
    synchronized (kept) {
      BankItem known = kept.get(hash);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<BankItem> found =
        Optional.ofNullable(transactions.execute(_ -> load(hash).orElse(null)));
    found
        .filter(item -> item.entry().shipped())
        .ifPresent(item -> {
          synchronized (kept) {
            kept.put(hash, item);
          }
        });
    return found;
  }

  /** An item version that is known to exist, for whoever holds a test that names it. */
  public BankItem required(ItemHash hash) {
    return find(hash)
        .orElseThrow(() -> new IllegalStateException("item " + hash + " is not in the bank"));
  }

  /** The latest version of every item that is not retired, by slug; practice items too. */
  public List<BankEntry> usable() {
    return transactions.execute(_ -> items.usable());
  }

  /** What lists need of some item versions, in the order asked for; unknown ones are left out. */
  public List<BankEntry> entries(List<ItemHash> hashes) {
    return transactions.execute(_ -> items.entries(hashes));
  }

  private Optional<BankItem> load(ItemHash hash) {
    return items
        .entry(hash)
        .map(entry -> {
          ItemFiles files = published.files(hash);
          return new BankItem(
              entry,
              reader
                  .read(files)
                  .document()
                  .orElseThrow(
                      () -> new IllegalStateException("item " + hash + " cannot be read any more")),
              files);
        });
  }
}
