// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.blueprint.AdaptivePlan;
import dev.assay.server.blueprint.AdaptivePlan.Given;
import dev.assay.server.blueprint.AdaptivePlan.Next;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The items that attempts were given one by one, as they are stored. Called inside a transaction.
 */
@Component
class QuestionLog {
  private final JdbcClient jdbc;
  private final AttemptEvents events;
  private final Clock clock;

  QuestionLog(JdbcClient jdbc, AttemptEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param open whether questions may follow
   * @param asked the items so far, from position 1
   */
  record Sitting(
      UUID attempt,
      OrganisationId organisation,
      UUID version,
      long seed,
      boolean open,
      List<Asked> asked) {}

  /**
   * @param category as it was taken when the next was chosen
   */
  record Asked(ItemHash item, OptionalInt category) {}

  private record Row(OrganisationId organisation, UUID version, long seed, boolean open) {}

  /** Whether an attempt's test adapts. */
  boolean adapts(UUID attempt) {
    return jdbc.sql(
            """
            select exists (select 1 from adaptive_plan p join attempt a
              on a.test_version_id = p.test_version_id where a.id = ?)
            """)
        .param(attempt)
        .query(Boolean.class)
        .single();
  }

  /** Reads how far an attempt is and lets nobody else go on until the transaction ends. */
  Sitting hold(UUID attempt) {
    Row row =
        jdbc.sql("select * from attempt where id = ? for update")
            .param(attempt)
            .query((found, _) ->
                new Row(
                    new OrganisationId(Column.uuid(found, "organisation_id")),
                    Column.uuid(found, "test_version_id"),
                    found.getLong("seed"),
                    found.getString("questions_ended") == null))
            .single();
    return new Sitting(
        attempt, row.organisation(), row.version(), row.seed(), row.open(), asked(attempt));
  }

  private List<Asked> asked(UUID attempt) {
    return jdbc.sql(
            "select item_hash, category from attempt_item where attempt_id = ? order by position")
        .param(attempt)
        .query((row, _) -> {
          Integer category = row.getObject("category", Integer.class);
          return new Asked(
              new ItemHash(row.getString("item_hash")),
              category == null ? OptionalInt.empty() : OptionalInt.of(category));
        })
        .list();
  }

  /** Stores a choice, what it rested on, and the event that says so. */
  void ask(Sitting sitting, List<Given> given, Next.Ask next) {
    settle(sitting, given);
    int position = sitting.asked().size() + 1;
    add(sitting, position, next.hash());
    events.add(
        sitting.attempt(),
        sitting.organisation(),
        "QUESTION_CHOSEN",
        Map.of("position", position, "item", next.hash()));
  }

  /** Stores that no question follows, why, and the items that come after. */
  void end(Sitting sitting, List<Given> given, String reason, AdaptivePlan plan) {
    settle(sitting, given);
    jdbc.sql("update attempt set questions_ended = ? where id = ?")
        .params(reason, sitting.attempt())
        .update();
    int position = sitting.asked().size();
    for (String hash : plan.fixed()) {
      add(sitting, ++position, hash);
    }
    events.add(
        sitting.attempt(),
        sitting.organisation(),
        "QUESTIONS_ENDED",
        Map.of("questions", sitting.asked().size(), "reason", reason));
  }

  private void settle(Sitting sitting, List<Given> given) {
    if (!given.isEmpty()) {
      jdbc.sql("update attempt_item set category = ? where attempt_id = ? and position = ?")
          .params(given.getLast().category(), sitting.attempt(), given.size())
          .update();
    }
  }

  private void add(Sitting sitting, int position, String hash) {
    jdbc.sql(
            """
            insert into attempt_item (attempt_id, organisation_id, position, item_hash, chosen_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            sitting.attempt(),
            sitting.organisation().value(),
            position,
            hash,
            Column.of(clock.instant()))
        .update();
  }
}
