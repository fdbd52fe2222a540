// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.server.tenancy.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tests and their versions as they are stored; every method inside the caller's transaction. */
@Component
class JdbcTests {
  private static final String VERSION =
      """
      select v.id, v.test_id, t.name, v.number, v.blueprint::text as blueprint,
             v.rules::text as rules, v.published_at, t.archived_at is not null as archived,
             array(select f.item_hash from form_item f
                   where f.test_version_id = v.id order by f.position) as items
      from test_version v join test t on t.id = v.test_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  JdbcTests(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<TestVersion> version(UUID id) {
    return jdbc.sql(VERSION + "where v.id = :id").param("id", id).query(this::read).optional();
  }

  /** Latest first. */
  List<TestVersion> versions(UUID test) {
    return jdbc.sql(VERSION + "where v.test_id = :test order by v.number desc")
        .param("test", test)
        .query(this::read)
        .list();
  }

  UUID createTest(String name, UUID creator) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into test (id, organisation_id, name, created_by, created_at)"
                + " values (:id, :organisation, :name, :creator, :now)")
        .param("id", id)
        .param("organisation", Tenancy.required().value())
        .param("name", name)
        .param("creator", creator)
        .param("now", now())
        .update();
    return id;
  }

  /** A new draft, numbered after the versions there are. */
  UUID createDraft(UUID test, Blueprint blueprint, Rules rules, List<ItemHash> items) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into test_version
              (id, organisation_id, test_id, number, blueprint, rules, created_at)
            values (:id, :organisation, :test,
              (select coalesce(max(number), 0) + 1 from test_version where test_id = :test),
              :blueprint::jsonb, :rules::jsonb, :now)
            """)
        .param("id", id)
        .param("organisation", Tenancy.required().value())
        .param("test", test)
        .param("blueprint", json.writeValueAsString(blueprint))
        .param("rules", json.writeValueAsString(rules))
        .param("now", now())
        .update();
    setItems(id, items);
    return id;
  }

  /** Locks a version until the transaction ends, so that edits come one after the other. */
  Optional<TestVersion> lock(UUID id) {
    jdbc.sql("select id from test_version where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return version(id);
  }

  void setItems(UUID version, List<ItemHash> items) {
    jdbc.sql("delete from form_item where test_version_id = :version")
        .param("version", version)
        .update();
    jdbc.sql(
            """
            insert into form_item (test_version_id, organisation_id, position, item_hash)
            select :version, :organisation, item.position, item.hash
            from unnest(:hashes::text[]) with ordinality as item (hash, position)
            """)
        .param("version", version)
        .param("organisation", Tenancy.required().value())
        .param("hashes", items.stream().map(ItemHash::hex).toArray(String[]::new))
        .update();
  }

  void setRules(UUID version, Blueprint blueprint, Rules rules) {
    jdbc.sql(
            "update test_version set blueprint = :blueprint::jsonb, rules = :rules::jsonb"
                + " where id = :version")
        .param("version", version)
        .param("blueprint", json.writeValueAsString(blueprint))
        .param("rules", json.writeValueAsString(rules))
        .update();
  }

  void rename(UUID test, String name) {
    jdbc.sql("update test set name = :name where id = :test")
        .param("test", test)
        .param("name", name)
        .update();
  }

  void publish(UUID version) {
    jdbc.sql("update test_version set published_at = :now where id = :version")
        .param("version", version)
        .param("now", now())
        .update();
  }

  void deleteDraft(UUID version) {
    jdbc.sql("delete from test_version where id = :version and published_at is null")
        .param("version", version)
        .update();
  }

  void deleteTestWithoutVersions(UUID test) {
    jdbc.sql(
            "delete from test where id = :test"
                + " and not exists (select 1 from test_version where test_id = :test)")
        .param("test", test)
        .update();
  }

  void archive(UUID test, boolean archived) {
    jdbc.sql("update test set archived_at = :at where id = :test")
        .param("test", test)
        .param("at", archived ? now() : null)
        .update();
  }

  private TestVersion read(ResultSet row, int number) throws SQLException {
    Array items = row.getArray("items");
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    return new TestVersion(
        row.getObject("id", UUID.class),
        row.getObject("test_id", UUID.class),
        row.getString("name"),
        row.getInt("number"),
        blueprint(row.getString("blueprint")),
        json.readValue(row.getString("rules"), Rules.class),
        Arrays.stream((String[]) items.getArray()).map(ItemHash::new).toList(),
        Optional.<OffsetDateTime>ofNullable(published).map(OffsetDateTime::toInstant),
        row.getBoolean("archived"));
  }

  /** A version that says nothing of its blueprint asks for nothing. */
  private Blueprint blueprint(String text) {
    return text.equals("{}")
        ? new Blueprint("", "", Seniority.MID, 0, List.of(), new TreeMap<>(), new TreeSet<>())
        : json.readValue(text, Blueprint.class);
  }

  private OffsetDateTime now() {
    Instant now = clock.instant();
    return now.atOffset(ZoneOffset.UTC);
  }
}
