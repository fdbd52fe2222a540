// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.MeasuredItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores what was answered with other parameters: the answers stay, the items are seen anew. What
 * {@link #under} shows is what {@link #rescore} then does.
 */
@Component
public class Rescoring {
  private final Scores scores;
  private final Measured measured;
  private final JdbcClient jdbc;

  Rescoring(Scores scores, Measured measured, JdbcClient jdbc) {
    this.scores = scores;
    this.measured = measured;
    this.jdbc = jdbc;
  }

  /** What those attempts that have a score would have; nothing is kept. */
  @Transactional(readOnly = true)
  public Map<UUID, Score> under(Adopted adopted, Collection<UUID> attempts) {
    Map<UUID, Evidence> known = scores.evidence(attempts);
    Map<String, MeasuredItem> items =
        measured.of(
            known.values().stream()
                .flatMap(evidence -> evidence.items().stream().map(Evidence.Item::hash))
                .toList(),
            adopted);
    Map<UUID, Score> found = new HashMap<>();
    known.forEach(
        (attempt, evidence) -> found.put(attempt, scores.score(evidence.measuredBy(items))));
    return found;
  }

  /** Scores an attempt anew and keeps the score it had as an earlier one. */
  @Transactional
  public void rescore(UUID attempt, Adopted adopted) {
    jdbc.sql("select id from attempt where id = ? for update").param(attempt).query().singleRow();
    scores.keep(
        attempt,
        Objects.requireNonNull(under(adopted, List.of(attempt)).get(attempt), "it has a score"),
        adopted.calibration());
  }
}
