// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.tenancy.Tenancy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The plans of published versions that adapt, as they are stored. */
@Component
public class AdaptivePlans {
  private static final int MOST_KNOWN = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  /** Of versions used lately: the database itself refuses to change them. */
  private final Map<UUID, Planned> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Planned> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  AdaptivePlans(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * What is kept with a version.
   *
   * @param forecast what it was expected to give when it was published
   */
  record Stored(AdaptivePlan plan, AdaptiveForecast forecast) {}

  /** The same, ready to choose by. */
  public record Planned(Questioning questioning, AdaptiveForecast forecast) {
    public AdaptivePlan plan() {
      return questioning.plan();
    }
  }

  /** The plan of a published version of the current organisation; empty when it does not adapt. */
  @Transactional(readOnly = true)
  public Optional<Planned> of(UUID version) {
    Planned before = known.get(version);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Planned> found =
        jdbc.sql("select plan::text from adaptive_plan where test_version_id = ?")
            .param(version)
            .query(String.class)
            .optional()
            .map(text -> json.readValue(text, Stored.class))
            .map(stored -> new Planned(new Questioning(stored.plan()), stored.forecast()));
    found.ifPresent(planned -> known.put(version, planned));
    return found;
  }

  /** Keeps the plan of a draft that is about to be published. */
  @Transactional
  void keep(UUID version, AdaptiveForecasts.Found found) {
    jdbc.sql("insert into adaptive_plan values (?, ?, ?::jsonb)")
        .params(
            version,
            Tenancy.required().value(),
            json.writeValueAsString(new Stored(found.plan(), found.forecast())))
        .update();
  }
}
