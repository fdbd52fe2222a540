// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemReader;
import dev.assay.items.ReadItem;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the shipped items into the database when the web process starts. Nothing is done when the
 * content is the one loaded last; a changed item becomes a new version and the old one is retired;
 * an item that cannot be read is left out and said in the log.
 */
@Component
@Profile("web")
class ShippedBank {
  /** Part of the fingerprint: change it when the same files would be stored otherwise. */
  private static final String FORMAT = "1 ";

  private static final long LOCK = 0x41535341_42414e4bL;
  private static final Logger log = LoggerFactory.getLogger(ShippedBank.class);

  private final ShippedContent content;
  private final ItemReader reader;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  ShippedBank(
      ShippedContent content,
      ItemReader reader,
      JdbcTemplate jdbc,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock) {
    this.content = content;
    this.reader = reader;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  @EventListener(ApplicationStartedEvent.class)
  void loadAtStart() {
    load();
  }

  /** Whether anything had to be loaded. */
  boolean load() {
    String fingerprint = FORMAT + content.fingerprint();
    return Tenancy.acrossOrganisations(() ->
        Boolean.TRUE.equals(
            transactions.execute(_ -> {
              if (loaded(fingerprint)) {
                return false;
              }
              jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
              if (loaded(fingerprint)) {
                return false;
              }
              store(fingerprint);
              return true;
            })));
  }

  private boolean loaded(String fingerprint) {
    return jdbc.queryForList("select fingerprint from shipped_bank", String.class)
        .contains(fingerprint);
  }

  private void store(String fingerprint) {
    Timestamp now = Timestamp.from(clock.instant());
    List<String> hashes = new ArrayList<>();
    content
        .items()
        .forEach((slug, folder) -> {
          ItemFiles files = files(folder);
          ReadItem item = reader.read(files);
          if (item.document().isPresent()) {
            store(slug, item, item.document().get(), files, now);
            hashes.add(item.hash().hex());
          } else {
            log.warn("shipped item {} is left out: {}", slug, item.findings());
          }
        });
    jdbc.update(
        "update item_version set retired_at = ? where organisation_id is null"
            + " and retired_at is null and hash <> all (?)",
        now,
        hashes.toArray(String[]::new));
    jdbc.update(
        "insert into shipped_bank (fingerprint, loaded_at) values (?, ?)"
            + " on conflict (only_one) do update set fingerprint = excluded.fingerprint,"
            + " loaded_at = excluded.loaded_at",
        fingerprint,
        now);
    log.info("the shipped bank has {} items", hashes.size());
  }

  private void store(
      String slug, ReadItem item, ItemDocument document, ItemFiles files, Timestamp now) {
    String hash = item.hash().hex();
    jdbc.update(
        "insert into item_version"
            + " (hash, slug, type, manifest, languages, guessing, discrimination, created_at)"
            + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)"
            + " on conflict (hash) do update set retired_at = null, manifest = excluded.manifest,"
            + " languages = excluded.languages,"
            + " guessing = excluded.guessing, discrimination = excluded.discrimination",
        hash,
        slug,
        document.manifest().type(),
        json.writeValueAsString(document.manifest()),
        document.languages().toArray(String[]::new),
        document.guessing(),
        document.assumedDiscrimination(),
        now);
    List<Object[]> blobs = new ArrayList<>();
    List<Object[]> paths = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
      byte[] blob = sha256(file.getValue());
      blobs.add(new Object[] {blob, file.getValue()});
      paths.add(new Object[] {hash, file.getKey(), blob});
    }
    jdbc.batchUpdate("insert into blob (hash, bytes) values (?, ?) on conflict do nothing", blobs);
    jdbc.batchUpdate(
        "insert into item_file (item_hash, path, blob_hash) values (?, ?, ?) on conflict do nothing",
        paths);
  }

  private static ItemFiles files(Path folder) {
    try {
      return ItemFiles.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
