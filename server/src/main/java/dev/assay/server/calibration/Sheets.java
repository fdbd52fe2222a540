// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.Tests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the graded answers of the current organisation. */
@Component
class Sheets {
  private final JdbcClient jdbc;
  private final Tests tests;
  private final Bank bank;

  Sheets(JdbcClient jdbc, Tests tests, Bank bank) {
    this.jdbc = jdbc;
    this.tests = tests;
    this.bank = bank;
  }

  /** The answers, and the items that they are to. */
  record Read(List<Sheet> sheets, Map<ItemHash, BankEntry> items) {
    Read {
      sheets = List.copyOf(sheets);
      items = Map.copyOf(items);
    }
  }

  /** One place of a form in one attempt, after what was reached and graded has been told apart. */
  private record Place(UUID attempt, UUID version, ItemHash item, int category) {}

  /**
   * Everything that was handed in until a moment. An item that was left open is not reached when it
   * was never opened or nothing after it was answered; otherwise it was omitted, which is its
   * lowest category.
   */
  @Transactional(readOnly = true)
  Read until(Instant moment) {
    List<Place> places = places(moment);
    Map<ItemHash, BankEntry> items = new HashMap<>();
    bank.entries(places.stream().map(Place::item).distinct().toList()).stream()
        .filter(entry -> !entry.manifest().practice())
        .forEach(entry -> items.put(entry.hash(), entry));
    Map<UUID, List<Place>> byAttempt = new LinkedHashMap<>();
    places.stream()
        .filter(place -> items.containsKey(place.item()))
        .forEach(
            place -> byAttempt.computeIfAbsent(place.attempt(), _ -> new ArrayList<>()).add(place));
    Map<UUID, Seniority> seniorities = new HashMap<>();
    List<Sheet> sheets = new ArrayList<>();
    byAttempt
        .values()
        .forEach(own -> {
          Map<ItemHash, Integer> categories = new HashMap<>();
          own.forEach(place -> categories.put(place.item(), place.category()));
          UUID version = own.getFirst().version();
          sheets.add(new Sheet(seniorities.computeIfAbsent(version, this::seniority), categories));
        });
    return new Read(sheets, items);
  }

  private Seniority seniority(UUID version) {
    return tests.published(version).orElseThrow().blueprint().seniority();
  }

  private List<Place> places(Instant moment) {
    return jdbc.sql(
            """
            select attempt_id, test_version_id, item_hash, category from (
              select g.attempt_id, a.test_version_id, g.position, g.item_hash, g.state, g.category,
                g.writer is not null as answered, s.seen_at is not null as opened,
                max(g.position) filter (where g.writer is not null)
                  over (partition by g.attempt_id) as last_answered
              from attempt a join grade g on g.attempt_id = a.id
              left join item_state s on s.attempt_id = a.id and s.position = g.position
              where a.submitted_at <= :moment) place
            where state = 'GRADED' and (answered or (opened and position < last_answered))
            order by attempt_id, position
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Place(
                Objects.requireNonNull(row.getObject("attempt_id", UUID.class)),
                Objects.requireNonNull(row.getObject("test_version_id", UUID.class)),
                new ItemHash(row.getString("item_hash")),
                row.getInt("category")))
        .list();
  }
}
