// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.decision.Pool;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scores of attempts. What is read is computed again from the evidence that was stored; the
 * stored numbers are for sorting and for proof.
 */
@Component
public class Scores {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final ItemModels models = new ItemModels();

  Scores(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The score of an attempt; empty until all of it is graded. */
  @Transactional(readOnly = true)
  public Optional<Score> of(UUID attempt) {
    return Optional.ofNullable(of(List.of(attempt)).get(attempt));
  }

  /** The scores of those attempts that have one. */
  @Transactional(readOnly = true)
  public Map<UUID, Score> of(Collection<UUID> attempts) {
    return of(attempts, UnaryOperator.identity());
  }

  /** The same held against another cut than that of their evidence. */
  @Transactional(readOnly = true)
  public Map<UUID, Score> of(Collection<UUID> attempts, double cut) {
    return of(attempts, evidence -> evidence.against(cut));
  }

  private Map<UUID, Score> of(Collection<UUID> attempts, UnaryOperator<Evidence> view) {
    Map<UUID, Score> scores = new HashMap<>();
    evidence(attempts)
        .forEach((attempt, evidence) -> scores.put(attempt, score(view.apply(evidence))));
    return scores;
  }

  /** The score for this evidence. */
  Score score(Evidence evidence) {
    return Score.of(evidence, models::of);
  }

  /**
   * What is known of several people at once, in their order. An item that is harder than thought is
   * so for all who met it: that moves them together, and the order between them stays as sure as it
   * was. From the evidence alone: the same scores and seed give the same pool.
   */
  public Pool together(List<Score> scores, long seed) {
    return Together.of(scores.stream().map(Score::evidence).toList(), models::of, seed);
  }

  /** What the scores of those attempts that have one were computed from. */
  @Transactional(readOnly = true)
  Map<UUID, Evidence> evidence(Collection<UUID> attempts) {
    Map<UUID, Evidence> found = new HashMap<>();
    if (attempts.isEmpty()) {
      return found;
    }
    jdbc.sql("select attempt_id, evidence::text as evidence from score where attempt_id in (:ids)")
        .param("ids", attempts)
        .query(row -> {
          found.put(
              row.getObject("attempt_id", UUID.class),
              json.readValue(row.getString("evidence"), Evidence.class));
        });
    return found;
  }

  /**
   * Keeps a score; the one before, if it was from other evidence, is kept as an earlier one.
   *
   * @param calibration that items were taken from; empty for their authors' word
   */
  @Transactional
  void keep(UUID attempt, Score score, Optional<UUID> calibration) {
    String evidence = json.writeValueAsString(score.evidence());
    jdbc.sql(
            """
            insert into earlier_score (attempt_id, organisation_id, theta, standard_error, above_cut,
                                       skills, evidence, provisional, calibration_id, computed_at)
            select attempt_id, organisation_id, theta, standard_error, above_cut, skills, evidence,
                   provisional, calibration_id, computed_at
            from score where attempt_id = :attempt and evidence is distinct from :evidence::jsonb
            """)
        .param("attempt", attempt)
        .param("evidence", evidence)
        .update();
    jdbc.sql(
            """
            insert into score (attempt_id, organisation_id, theta, standard_error, above_cut, skills,
                               evidence, provisional, calibration_id, computed_at)
            values (:attempt, :organisation, :theta, :error, :above, :skills::jsonb,
                    :evidence::jsonb, :provisional, :calibration, :now)
            on conflict (attempt_id) do update set theta = excluded.theta,
              standard_error = excluded.standard_error, above_cut = excluded.above_cut,
              skills = excluded.skills, evidence = excluded.evidence,
              provisional = excluded.provisional, calibration_id = excluded.calibration_id,
              computed_at = excluded.computed_at
            """)
        .param("attempt", attempt)
        .param("organisation", Tenancy.required().value())
        .param("theta", score.ability().theta())
        .param("error", score.ability().standardError())
        .param("above", score.aboveCut())
        .param("skills", json.writeValueAsString(score.skills()))
        .param("evidence", evidence)
        .param("calibration", calibration.orElse(null))
        .param("provisional", score.provisional())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
