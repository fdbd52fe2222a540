// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tests whose answers people rate, with what was said of each. */
@Component
@Profile("web")
class RatingRules {
  private final RatedTypes types;
  private final Bank bank;
  private final JdbcClient jdbc;

  RatingRules(RatedTypes types, Bank bank, JdbcClient jdbc) {
    this.types = types;
    this.bank = bank;
    this.jdbc = jdbc;
  }

  private record Row(UUID test, String name, OptionalInt raters, ItemHash item) {}

  @Transactional(readOnly = true)
  List<RatedTest> tests() {
    List<Row> rows = rows();
    Set<ItemHash> rated =
        rows.stream().map(Row::item).distinct().filter(this::isRated).collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> rated.contains(row.item()))
        .map(row -> new RatedTest(row.test(), row.name(), row.raters()))
        .distinct()
        .toList();
  }

  private List<Row> rows() {
    return jdbc.sql(
            """
            select t.id, t.name, q.raters, f.item_hash
            from test t join test_version v on v.test_id = t.id and v.published_at is not null
              join form_item f on f.test_version_id = v.id
              join item_version i on i.hash = f.item_hash
              left join rating_rule_of_test q on q.test_id = t.id
            where t.archived_at is null and i.type in (:types)
            order by lower(t.name), t.id, f.item_hash
            """)
        .param("types", types.names())
        .query((row, _) ->
            new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("raters") == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(row.getInt("raters")),
                new ItemHash(row.getString("item_hash"))))
        .list();
  }

  private boolean isRated(ItemHash item) {
    return bank.find(item)
        .map(BankItem::document)
        .filter(document ->
            document instanceof RatedDocument rated && !rated.rubric().criteria().isEmpty())
        .isPresent();
  }
}
