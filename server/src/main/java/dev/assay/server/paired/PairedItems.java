// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import dev.assay.server.blueprint.ItemPair;
import dev.assay.server.blueprint.ItemPairs;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.itemtype.ItemsGiven;
import dev.assay.server.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws, when an attempt begins, which item of each pair is worked alone, and holds to it. */
@Component
@Profile("web")
public class PairedItems {
  private final JdbcClient jdbc;
  private final Tests tests;
  private final ItemPairs pairs;
  private final ModelCalls calls;

  PairedItems(JdbcClient jdbc, Tests tests, ItemPairs pairs, ModelCalls calls) {
    this.jdbc = jdbc;
    this.tests = tests;
    this.pairs = pairs;
    this.calls = calls;
  }

  /** How an item of a pair is worked. */
  public enum How {
    ALONE,
    WITH_AI
  }

  /** How many pairs a published test has; 0 where its rules ask for none. */
  @Transactional(readOnly = true)
  public int announced(UUID testVersion) {
    return of(testVersion).size();
  }

  /** Where no model is connected there is nobody to pair with. */
  private List<ItemPair> of(UUID testVersion) {
    return calls
        .usual()
        .flatMap(_ -> tests.published(testVersion))
        .map(pairs::of)
        .orElse(List.of());
  }

  @EventListener
  void draw(ItemsGiven given) {
    var attempt =
        jdbc.sql("select test_version_id, seed from attempt where id = ?")
            .param(given.attempt())
            .query((row, _) ->
                Map.entry(row.getObject("test_version_id", UUID.class), row.getLong("seed")))
            .single();
    for (ItemPair pair : of(attempt.getKey())) {
      int alone = pair.alone(attempt.getValue());
      note(given.attempt(), pair, pair.first(), pair.first() == alone);
      note(given.attempt(), pair, pair.second(), pair.second() == alone);
    }
  }

  private void note(UUID attempt, ItemPair pair, int position, boolean alone) {
    jdbc.sql(
            """
            insert into paired_item (attempt_id, position, organisation_id, pair, alone)
            values (?, ?, ?, ?, ?)
            """)
        .params(attempt, position, Tenancy.required().value(), pair.number(), alone)
        .update();
  }

  /** How the paired items of an attempt are worked, by position; items of no pair are not in it. */
  @Transactional(readOnly = true)
  public Map<Integer, How> inAttempt(UUID attempt) {
    Map<Integer, How> all = new TreeMap<>();
    jdbc.sql("select position, alone from paired_item where attempt_id = ?")
        .param(attempt)
        .query(row -> {
          all.put(row.getInt("position"), row.getBoolean("alone") ? How.ALONE : How.WITH_AI);
        });
    return all;
  }

  /** Whether an item is worked without the assistant. */
  @Transactional(readOnly = true)
  public boolean alone(UUID attempt, int position) {
    return jdbc.sql("select alone from paired_item where attempt_id = ? and position = ?")
        .params(attempt, position)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
