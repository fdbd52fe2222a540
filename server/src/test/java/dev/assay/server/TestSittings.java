// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.items.Seniority;
import dev.assay.server.blueprint.Blueprint;
import dev.assay.server.blueprint.Rules;
import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.blueprint.Rules.Navigation;
import dev.assay.server.blueprint.Rules.ReportDetail;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.tenancy.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Items, tests and attempts as rows, for tests of what comes after the candidate's room. */
@TestComponent
public class TestSittings {
  /** Of every attempt that begins here. */
  public static final long SEED = 42;

  private final TestHouse house;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  TestSittings(TestHouse house, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.house = house;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** One sitting of a test. */
  public record Sitting(OrganisationId organisation, UUID test, UUID invitation, UUID attempt) {}

  /** The files of an item, as an author writes them. */
  public static ItemFiles files(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return ItemFiles.of(files);
  }

  /** A choice item whose key is option {@code a}; the title tells items apart. */
  public static ItemFiles choice(String title, String skill, int difficulty) {
    return files(
        Map.of(
            "item.yaml",
            """
            type: choice
            title: %s
            skill: %s
            level: apply
            seniority: mid
            difficulty: %d
            minutes: 2
            references: [{ title: A book, url: "https://example.org/" }]
            choice:
              select: one
              options:
                - { id: a, text: This one, key: true, rationale: It is right. }
                - { id: b, text: That one, rationale: It is not. }
                - { id: c, text: Another, rationale: Nor is this. }
            """
                .formatted(title, skill, difficulty),
            "stem.md",
            "Which one?"));
  }

  /** Puts an item into the organisation's bank. */
  public ItemHash item(OrganisationId organisation, ItemFiles files, String type) {
    ItemHash hash = files.hash();
    house.inside(organisation, () -> insertItem(organisation, files, type));
    return hash;
  }

  private int insertItem(OrganisationId organisation, ItemFiles files, String type) {
    jdbc.sql(
            """
            insert into item_version (hash, organisation_id, slug, type, manifest, created_at)
            values (?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
            """)
        .params(
            files.hash().hex(),
            organisation.value(),
            "item-" + files.hash().hex().substring(0, 8),
            type,
            json.writeValueAsString(manifest(files)),
            now())
        .update();
    files
        .all()
        .forEach((path, bytes) -> {
          byte[] hash = sha256(bytes);
          jdbc.sql("insert into blob (hash, bytes) values (?, ?) on conflict do nothing")
              .params(hash, bytes)
              .update();
          jdbc.sql("insert into item_file values (?, ?, ?) on conflict do nothing")
              .params(files.hash().hex(), path, hash)
              .update();
        });
    return files.all().size();
  }

  private static Manifest manifest(ItemFiles files) {
    try {
      return PublishedItem.of(files).manifest();
    } catch (GradingFault e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A published test with these items, for mid-level developers, cut at 0; returns its version. */
  public UUID test(OrganisationId organisation, String name, List<ItemHash> form) {
    Rules rules = new Rules(40, Navigation.FREE, AiPolicy.OFF, 0, ReportDetail.GROUPS);
    return test(organisation, name, json.writeValueAsString(rules), form);
  }

  /** The same with rules as they are stored. */
  public UUID test(OrganisationId organisation, String name, String rules, List<ItemHash> form) {
    Blueprint blueprint =
        new Blueprint(
            "",
            "",
            Seniority.MID,
            40,
            List.of(
                new Blueprint.WeightedSkill("backend.sql", 1),
                new Blueprint.WeightedSkill("backend.java", 1)),
            new TreeMap<>(),
            new TreeSet<>());
    UUID version = UUID.randomUUID();
    house.inside(
        organisation,
        () -> {
          UUID test = UUID.randomUUID();
          jdbc.sql("insert into test (id, organisation_id, name, created_at) values (?, ?, ?, ?)")
              .params(test, organisation.value(), name, now())
              .update();
          jdbc.sql(
                  """
                  insert into test_version
                    (id, organisation_id, test_id, number, blueprint, rules, created_at)
                  values (?, ?, ?, 1, ?::jsonb, ?::jsonb, ?)
                  """)
              .params(
                  version,
                  organisation.value(),
                  test,
                  json.writeValueAsString(blueprint),
                  rules,
                  now())
              .update();
          for (int i = 0; i < form.size(); i++) {
            jdbc.sql("insert into form_item values (?, ?, ?, ?)")
                .params(version, organisation.value(), i + 1, form.get(i).hex())
                .update();
          }
          return jdbc.sql("update test_version set published_at = ? where id = ?")
              .params(now(), version)
              .update();
        });
    return version;
  }

  /** A candidate who has begun. */
  public Sitting begin(OrganisationId organisation, UUID version, String name, String email) {
    UUID invitation = UUID.randomUUID();
    return house.inside(
        organisation,
        () -> {
          jdbc.sql(
                  """
                  insert into invitation (id, organisation_id, test_version_id, candidate_name,
                    candidate_email, token_hash, created_at, expires_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  invitation,
                  organisation.value(),
                  version,
                  name,
                  email,
                  sha256(invitation.toString().getBytes(StandardCharsets.UTF_8)),
                  now(),
                  at(clock.instant().plus(Duration.ofDays(7))))
              .update();
          return begun(organisation, version, invitation);
        });
  }

  /** A language model has begun, one that is not simulated and answers from elsewhere. */
  public Sitting beginModel(OrganisationId organisation, UUID version, String model) {
    Sitting sitting = begin(organisation, version, model, "nobody@example.org");
    house.inside(
        organisation,
        () ->
            jdbc.sql("update invitation set model = ?, candidate_email = null where id = ?")
                .params(model, sitting.invitation())
                .update());
    return sitting;
  }

  /** An invited candidate has begun. */
  public Sitting begin(OrganisationId organisation, UUID invitation) {
    return house.inside(
        organisation,
        () ->
            begun(
                organisation,
                jdbc.sql("select test_version_id from invitation where id = ?")
                    .param(invitation)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single(),
                invitation));
  }

  private Sitting begun(OrganisationId organisation, UUID version, UUID invitation) {
    UUID attempt = UUID.randomUUID();
    jdbc.sql(
            """
            insert into attempt (id, organisation_id, invitation_id, test_version_id, seed,
              started_at, deadline_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            attempt,
            organisation.value(),
            invitation,
            version,
            SEED,
            now(),
            at(clock.instant().plus(Duration.ofMinutes(40))))
        .update();
    UUID test =
        jdbc.sql("select test_id from test_version where id = ?")
            .param(version)
            .query((row, _) -> row.getObject(1, UUID.class))
            .single();
    return new Sitting(organisation, test, invitation, attempt);
  }

  /** A save that came in time. */
  public void save(Sitting sitting, int position, long seq, String payload) {
    save(sitting, position, seq, payload, "IN_TIME");
  }

  public void save(Sitting sitting, int position, long seq, String payload, String arrival) {
    house.inside(
        sitting.organisation(),
        () ->
            jdbc.sql(
                    """
                    insert into response_save (attempt_id, organisation_id, position, writer, seq,
                      payload, made_at, received_at, arrival)
                    values (?, ?, ?, 'page', ?, ?::jsonb, ?, ?, ?)
                    """)
                .params(
                    sitting.attempt(),
                    sitting.organisation().value(),
                    position,
                    seq,
                    payload,
                    now(),
                    now(),
                    arrival)
                .update());
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
