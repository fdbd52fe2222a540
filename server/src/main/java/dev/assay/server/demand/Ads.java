// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.AdFacts;
import dev.assay.demand.JobAd;
import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.items.Seniority;
import dev.assay.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ads of the organisation, in the database. */
@Component
class Ads {
  private static final TypeReference<List<FoundSkill>> SKILLS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Ads(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps an ad that has yet to be searched. */
  @Transactional
  UUID add(JobAd ad, UUID by) {
    UUID id = UUID.randomUUID();
    AdFacts facts = AdFacts.of(ad);
    jdbc.sql(
            """
            insert into job_ad (id, organisation_id, title, company, place, body, posted,
                                seniority, remote, salary, added_by, added_at)
            values (:id, :us, :title, :company, :place, :body, :posted,
                    :seniority, :remote, :salary, :by, :at)
            """)
        .param("id", id)
        .param("us", Tenancy.required().value())
        .param("title", ad.title())
        .param("company", ad.company())
        .param("place", ad.place())
        .param("body", ad.text())
        .param("posted", ad.posted().orElse(null))
        .param("seniority", facts.seniority().map(Enum::name).orElse(null))
        .param("remote", facts.remote().map(Enum::name).orElse(null))
        .param("salary", facts.salary().map(Salary::toString).orElse(null))
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /** All ads, the latest first. */
  @Transactional(readOnly = true)
  List<StoredAd> all() {
    return jdbc.sql(
            "select * from job_ad order by coalesce(posted, added_at::date) desc, title, id")
        .query(this::ad)
        .list();
  }

  @Transactional(readOnly = true)
  Optional<StoredAd> find(UUID id) {
    return jdbc.sql("select * from job_ad where id = ?").param(id).query(this::ad).optional();
  }

  @Transactional(readOnly = true)
  int count() {
    return jdbc.sql("select count(*) from job_ad").query(Integer.class).single();
  }

  /** Those that have yet to be searched. */
  @Transactional(readOnly = true)
  List<UUID> waiting() {
    return jdbc.sql("select id from job_ad where skills is null order by added_at, id")
        .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
        .list();
  }

  /**
   * @param wordsAlone whether the dictionary alone found them
   */
  @Transactional
  void searched(UUID id, List<FoundSkill> found, boolean wordsAlone) {
    jdbc.sql("update job_ad set skills = ?::jsonb, words_alone = ? where id = ?")
        .params(json.writeValueAsString(found), wordsAlone, id)
        .update();
  }

  /** Whether there was one to delete. */
  @Transactional
  boolean delete(UUID id) {
    return jdbc.sql("delete from job_ad where id = ?").param(id).update() == 1;
  }

  private StoredAd ad(ResultSet row, int number) throws SQLException {
    JobAd ad =
        new JobAd(
            row.getString("title"),
            row.getString("company"),
            row.getString("place"),
            row.getString("body"),
            Optional.ofNullable(row.getObject("posted", LocalDate.class)),
            Optional.ofNullable(row.getString("remote")).map(Remote::valueOf),
            Optional.ofNullable(row.getString("salary")).flatMap(Salary::parse));
    return new StoredAd(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        ad,
        Optional.ofNullable(row.getString("seniority")).map(Seniority::valueOf),
        Optional.ofNullable(row.getString("skills")).map(text -> json.readValue(text, SKILLS)),
        row.getBoolean("words_alone"),
        Objects.requireNonNull(row.getObject("added_at", OffsetDateTime.class)).toInstant());
  }
}
