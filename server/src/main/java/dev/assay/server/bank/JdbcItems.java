// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Item versions as they are stored; every method inside the caller's transaction. */
@Component
class JdbcItems {
  private static final String ENTRY =
      "select hash, slug, manifest::text as manifest, languages, guessing, discrimination, organisation_id"
          + " from item_version ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcItems(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<BankEntry> entry(ItemHash hash) {
    return jdbc.sql(ENTRY + "where hash = :hash")
        .param("hash", hash.hex())
        .query(this::read)
        .optional();
  }

  List<BankEntry> entries(List<ItemHash> hashes) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    Map<ItemHash, BankEntry> found = new HashMap<>();
    jdbc.sql(ENTRY + "where hash in (:hashes)")
        .param("hashes", hashes.stream().map(ItemHash::hex).toList())
        .query(this::read)
        .list()
        .forEach(entry -> found.put(entry.hash(), entry));
    return hashes.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  List<BankEntry> usable() {
    return jdbc.sql(
            "select * from (select distinct on (slug) * from ("
                + ENTRY.replace("organisation_id", "organisation_id, created_at")
                + "where retired_at is null) usable"
                + " order by slug, organisation_id nulls last, created_at desc, hash) latest")
        .query(this::read)
        .list();
  }

  private BankEntry read(ResultSet row, int number) throws SQLException {
    return new BankEntry(
        new ItemHash(row.getString("hash")),
        row.getString("slug"),
        json.readValue(row.getString("manifest"), Manifest.class),
        Set.of((String[]) row.getArray("languages").getArray()),
        row.getDouble("guessing"),
        row.getDouble("discrimination"),
        row.getObject("organisation_id") == null);
  }
}
