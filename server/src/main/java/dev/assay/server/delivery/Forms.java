// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.blueprint.Adaptive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The ordered items of published tests, and the items for practice. */
@Component
class Forms {
  private static final int MOST_KNOWN = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  /** Of versions used lately. They are published: the database itself refuses to change them. */
  private final Map<UUID, List<FormItem>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, List<FormItem>> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  Forms(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * @param position from 1
   */
  record FormItem(int position, ItemHash hash, String type) {}

  /** The items of a seat's test; where it adapts, those that the attempt has been given so far. */
  List<FormItem> of(Seat seat) {
    return seat.rules().adaptive().isEmpty()
        ? of(seat.testVersion())
        : seat.attempt().map(attempt -> given(attempt.id())).orElse(List.of());
  }

  private List<FormItem> given(UUID attempt) {
    return Objects.requireNonNull(
        transactions.execute(_ ->
            items(
                """
                select f.position, f.item_hash, i.type
                from attempt_item f join item_version i on i.hash = f.item_hash
                where f.attempt_id = ? order by f.position
                """,
                attempt)));
  }

  /** All items of a published version: where it adapts, everything to choose from as well. */
  List<FormItem> of(UUID testVersion) {
    List<FormItem> form = known.get(testVersion);
    if (form == null) {
      form = Objects.requireNonNull(transactions.execute(_ -> read(testVersion)));
      if (!form.isEmpty()) {
        known.put(testVersion, form);
      }
    }
    return form;
  }

  private List<FormItem> read(UUID testVersion) {
    return items(
        """
        select f.position, f.item_hash, i.type
        from form_item f join item_version i on i.hash = f.item_hash
        where f.test_version_id = ? order by f.position
        """,
        testVersion);
  }

  private List<FormItem> items(String sql, UUID whose) {
    return jdbc.sql(sql)
        .param(whose)
        .query((row, _) ->
            new FormItem(
                row.getInt("position"),
                new ItemHash(row.getString("item_hash")),
                row.getString("type")))
        .list();
  }

  /** One practice item, the newest version, for each type that the test has and the bank offers. */
  @Transactional(readOnly = true)
  List<FormItem> practice(UUID testVersion) {
    return jdbc.sql(
            """
            select row_number() over (order by type) as position, hash, type from (
              select distinct on (type) type, hash from item_version
              where retired_at is null and (manifest ->> 'practice')::boolean
                and type in (select i.type from form_item f join item_version i
                             on i.hash = f.item_hash where f.test_version_id = ?)
              order by type, created_at desc, slug) newest
            """)
        .param(testVersion)
        .query((row, _) ->
            new FormItem(
                row.getInt("position"), new ItemHash(row.getString("hash")), row.getString("type")))
        .list();
  }

  /** How many items a seat's attempt has at most, and whether that is how many it has. */
  Length length(Seat seat, Attempt attempt) {
    List<FormItem> so = of(seat);
    return seat.rules()
        .adaptive()
        .filter(_ -> attempt.questionsOpen())
        .map(adaptive -> new Length(adaptive.most() + fixed(seat), false))
        .orElseGet(() -> new Length(so.size(), true));
  }

  private int fixed(Seat seat) {
    return (int)
        of(seat.testVersion()).stream().filter(item -> !item.type().equals(Adaptive.TYPE)).count();
  }

  /**
   * @param known whether there are as many; else there are at most
   */
  record Length(int items, boolean known) {}

  /** How many items of each type. */
  static Map<String, Long> countByType(List<FormItem> items) {
    return items.stream()
        .collect(Collectors.groupingBy(FormItem::type, TreeMap::new, Collectors.counting()));
  }
}
