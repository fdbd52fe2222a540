// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.psychometrics.Ability;
import dev.assay.server.scoring.CurrentCut;
import dev.assay.server.scoring.Rescoring;
import dev.assay.server.scoring.Score;
import dev.assay.server.scoring.Scores;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out who would move if scores rested on a calibration: people scored in tests in use. */
@Component
class Moves {
  /** The scored attempts of tests that are in use, those of models as well. */
  static final String IN_USE =
      """
      select a.id as attempt, i.id as invitation, i.candidate_name, t.id as test, t.name as test_name
      from score s join attempt a on a.id = s.attempt_id
      join invitation i on i.id = a.invitation_id
      join test_version v on v.id = a.test_version_id join test t on t.id = v.test_id
      where t.archived_at is null
      """;

  private final JdbcClient jdbc;
  private final Scores scores;
  private final Rescoring rescoring;
  private final AdoptedItems items;
  private final CurrentCut cuts;

  Moves(JdbcClient jdbc, Scores scores, Rescoring rescoring, AdoptedItems items, CurrentCut cuts) {
    this.jdbc = jdbc;
    this.scores = scores;
    this.rescoring = rescoring;
    this.items = items;
    this.cuts = cuts;
  }

  private record Sitting(UUID attempt, UUID invitation, String name, UUID test, String testName) {}

  /** Those who change sides first, then by how far they move; nothing is kept. */
  @Transactional(readOnly = true)
  List<Move> under(Optional<UUID> calibration) {
    List<Sitting> sittings = sittings();
    List<UUID> attempts = sittings.stream().map(Sitting::attempt).toList();
    Map<UUID, Score> now = scores.of(attempts);
    Map<UUID, Score> then = rescoring.under(items.of(calibration), attempts);
    Map<UUID, Double> cutOf = new HashMap<>();
    return sittings.stream()
        .flatMap(sitting ->
            Stream.ofNullable(now.get(sitting.attempt()))
                .map(before ->
                    move(
                        sitting,
                        before.ability(),
                        Objects.requireNonNull(then.get(sitting.attempt())),
                        cutOf.computeIfAbsent(sitting.test(), cuts::of))))
        .sorted(
            Comparator.comparing((Move move) -> !move.crosses())
                .thenComparing(Comparator.comparingDouble(Move::distance).reversed())
                .thenComparing(Move::attempt))
        .toList();
  }

  private static Move move(Sitting sitting, Ability now, Score then, double cut) {
    return new Move(
        sitting.test(),
        sitting.testName(),
        sitting.invitation(),
        sitting.attempt(),
        sitting.name(),
        cut,
        now,
        then.ability(),
        then.provisional());
  }

  private List<Sitting> sittings() {
    return jdbc.sql(IN_USE + " and i.model is null")
        .query((row, _) ->
            new Sitting(
                Objects.requireNonNull(row.getObject("attempt", UUID.class)),
                Objects.requireNonNull(row.getObject("invitation", UUID.class)),
                row.getString("candidate_name"),
                Objects.requireNonNull(row.getObject("test", UUID.class)),
                row.getString("test_name")))
        .list();
  }
}
