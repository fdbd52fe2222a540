// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.OrganisationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a candidate is in a form: seen, flagged, seconds at each item. */
@Component
class ItemStates {
  private final JdbcClient jdbc;

  ItemStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param seconds at the item in all, as far as pages have told
   */
  record ItemState(int position, boolean flagged, Optional<Instant> seenAt, int seconds) {
    static ItemState untouched(int position) {
      return new ItemState(position, false, Optional.empty(), 0);
    }
  }

  @Transactional(readOnly = true)
  Map<Integer, ItemState> of(UUID attempt) {
    return jdbc
        .sql("select * from item_state where attempt_id = ?")
        .param(attempt)
        .query((row, _) ->
            new ItemState(
                row.getInt("position"),
                row.getBoolean("flagged"),
                Column.maybeInstant(row, "seen_at"),
                row.getInt("seconds_spent")))
        .list()
        .stream()
        .collect(Collectors.toMap(ItemState::position, Function.identity()));
  }

  /** The last item that was seen; the first is there to begin with. */
  @Transactional(readOnly = true)
  int furthest(UUID attempt) {
    return jdbc.sql(
            """
            select coalesce(max(position), 1) from item_state
            where attempt_id = ? and seen_at is not null
            """)
        .param(attempt)
        .query(Integer.class)
        .single();
  }

  /** Notes that an item was seen; the first time counts. */
  @Transactional
  void see(UUID attempt, OrganisationId organisation, int position, Instant at) {
    jdbc.sql(
            """
            insert into item_state (attempt_id, organisation_id, position, seen_at)
            values (?, ?, ?, ?)
            on conflict (attempt_id, position) do update set
              seen_at = coalesce(item_state.seen_at, excluded.seen_at)
            """)
        .params(attempt, organisation.value(), position, Column.of(at))
        .update();
  }

  /** When each item was left for a later one: what is made after that cannot count. */
  @Transactional(readOnly = true)
  Map<Integer, Instant> leftAt(UUID attempt) {
    Map<Integer, Instant> left = new HashMap<>();
    List<ItemState> seen =
        of(attempt).values().stream().filter(state -> state.seenAt().isPresent()).toList();
    int furthest = seen.stream().mapToInt(ItemState::position).max().orElse(1);
    for (int position = 1; position < furthest; position++) {
      int earlier = position;
      seen.stream()
          .filter(later -> later.position() > earlier)
          .flatMap(later -> later.seenAt().stream())
          .min(Comparator.naturalOrder())
          .ifPresent(moment -> left.put(earlier, moment));
    }
    return left;
  }

  /** Keeps states; the same ones twice change nothing, time never runs backwards. */
  @Transactional
  void keep(UUID attempt, OrganisationId organisation, List<ItemState> states) {
    for (ItemState state : states) {
      jdbc.sql(
              """
              insert into item_state (attempt_id, organisation_id, position, flagged, seen_at,
                                      seconds_spent)
              values (:attempt, :organisation, :position, :flagged, :seen, :seconds)
              on conflict (attempt_id, position) do update set
                flagged = excluded.flagged,
                seen_at = coalesce(item_state.seen_at, excluded.seen_at),
                seconds_spent = greatest(item_state.seconds_spent, excluded.seconds_spent)
              """)
          .param("attempt", attempt)
          .param("organisation", organisation.value())
          .param("position", state.position())
          .param("flagged", state.flagged())
          .param("seen", state.seenAt().map(Column::of).orElse(null))
          .param("seconds", state.seconds())
          .update();
    }
  }
}
