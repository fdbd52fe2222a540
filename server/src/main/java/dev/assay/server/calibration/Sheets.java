// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.ItemHash;
import dev.assay.items.Seniority;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.Tests;
import java.time.Instant;
import java.time.OffsetDateTime;
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
public class Sheets {
  private static final String HANDED_IN = "a.submitted_at <= :moment";
  private static final String WITH_ITEM =
      """
      a.id in (select o.id from attempt_of_person o where o.submitted_at is not null
        and exists (select 1 from grade h where h.attempt_id = o.id and h.item_hash = :item)
        order by o.submitted_at desc, o.id limit :most)
      """;

  private final JdbcClient jdbc;
  private final Tests tests;
  private final Bank bank;

  Sheets(JdbcClient jdbc, Tests tests, Bank bank) {
    this.jdbc = jdbc;
    this.tests = tests;
    this.bank = bank;
  }

  /** The answers, and the items that they are to. */
  public record Read(List<Sheet> sheets, Map<ItemHash, BankEntry> items) {
    public Read {
      sheets = List.copyOf(sheets);
      items = Map.copyOf(items);
    }
  }

  /** One place of a form in one attempt, after what was reached and graded has been told apart. */
  private record Place(
      UUID attempt,
      UUID invitation,
      UUID version,
      Instant submitted,
      ItemHash item,
      int category) {}

  /**
   * Everything that was handed in until a moment. An item that was left open is not reached when it
   * was never opened or nothing after it was answered; otherwise it was omitted, which is its
   * lowest category.
   */
  @Transactional(readOnly = true)
  Read until(Instant moment) {
    return read(places(HANDED_IN, Map.of("moment", moment.atOffset(ZoneOffset.UTC))));
  }

  /**
   * The same of those who were given an item, the latest so many of them; those who did not reach
   * it are among them.
   */
  @Transactional(readOnly = true)
  public Read of(ItemHash item, int most) {
    return read(places(WITH_ITEM, Map.of("item", item.hex(), "most", most)));
  }

  private Read read(List<Place> places) {
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
          Place first = own.getFirst();
          sheets.add(
              new Sheet(
                  first.attempt(),
                  first.invitation(),
                  first.version(),
                  seniorities.computeIfAbsent(first.version(), this::seniority),
                  first.submitted(),
                  categories));
        });
    return new Read(sheets, items);
  }

  private Seniority seniority(UUID version) {
    return tests.published(version).orElseThrow().blueprint().seniority();
  }

  private List<Place> places(String which, Map<String, Object> values) {
    return jdbc.sql(
            """
            select attempt_id, invitation_id, test_version_id, submitted_at, item_hash, category
            from (
              select g.attempt_id, a.invitation_id, a.test_version_id, a.submitted_at, g.position,
                g.item_hash, g.state, g.category,
                g.writer is not null as answered, s.seen_at is not null as opened,
                max(g.position) filter (where g.writer is not null)
                  over (partition by g.attempt_id) as last_answered
              from attempt_of_person a join grade g on g.attempt_id = a.id
              left join item_state s on s.attempt_id = a.id and s.position = g.position
              where %s) place
            where state = 'GRADED' and (answered or (opened and position < last_answered))
            order by attempt_id, position
            """
                .formatted(which))
        .params(values)
        .query((row, _) ->
            new Place(
                Objects.requireNonNull(row.getObject("attempt_id", UUID.class)),
                Objects.requireNonNull(row.getObject("invitation_id", UUID.class)),
                Objects.requireNonNull(row.getObject("test_version_id", UUID.class)),
                Objects.requireNonNull(row.getObject("submitted_at", OffsetDateTime.class))
                    .toInstant(),
                new ItemHash(row.getString("item_hash")),
                row.getInt("category")))
        .list();
  }
}
