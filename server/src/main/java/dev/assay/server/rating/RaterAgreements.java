// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.items.rubric.Criterion;
import dev.assay.psychometrics.agreement.OrdinalAlpha;
import dev.assay.psychometrics.agreement.WeightedKappa;
import dev.assay.psychometrics.agreement.WeightedKappa.Weights;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.rating.ItemAgreement.OfCriterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the current organisation's raters agree, item by item and criterion by criterion: over
 * settled answers, from the two people who rated first. A third is asked only where these differ,
 * so counting the third would make raters look worse than they are.
 */
@Component
@Profile("web")
class RaterAgreements {
  private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

  private final Bank bank;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RaterAgreements(Bank bank, JdbcClient jdbc, JsonMapper json) {
    this.bank = bank;
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Pair(ItemHash item, Map<String, Integer> first, Map<String, Integer> second) {}

  /** Items by title. */
  @Transactional(readOnly = true)
  List<ItemAgreement> current() {
    Map<ItemHash, List<Pair>> byItem = new LinkedHashMap<>();
    pairs().forEach(pair -> byItem.computeIfAbsent(pair.item(), _ -> new ArrayList<>()).add(pair));
    return byItem.entrySet().stream()
        .map(entry -> item(bank.required(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(ItemAgreement::title).thenComparing(ItemAgreement::item))
        .toList();
  }

  private List<Pair> pairs() {
    return jdbc.sql(
            """
            select t.item_hash, (array_agg(r.levels::text order by r.done_at, r.rater))[1] as first,
              (array_agg(r.levels::text order by r.done_at, r.rater))[2] as second
            from rating_task t join rating r on r.task_id = t.id and r.done_at is not null
            where t.settled_at is not null
            group by t.id, t.item_hash, t.settled_at having count(*) > 1 order by t.settled_at, t.id
            """)
        .query((row, _) ->
            new Pair(
                new ItemHash(row.getString("item_hash")),
                json.readValue(row.getString("first"), LEVELS),
                json.readValue(row.getString("second"), LEVELS)))
        .list();
  }

  private static ItemAgreement item(BankItem item, List<Pair> pairs) {
    return new ItemAgreement(
        item.hash().hex(),
        item.manifest().title(),
        RatedTypes.document(item).rubric().criteria().stream()
            .map(criterion -> criterion(criterion, pairs))
            .toList());
  }

  private static OfCriterion criterion(Criterion criterion, List<Pair> pairs) {
    int levels = criterion.levels().size();
    int[][] table = new int[levels][levels];
    List<List<Integer>> units = new ArrayList<>();
    int same = 0;
    for (Pair pair : pairs) {
      int first = pair.first().getOrDefault(criterion.id(), 0);
      int second = pair.second().getOrDefault(criterion.id(), 0);
      table[first][second]++;
      units.add(List.of(first, second));
      same += first == second ? 1 : 0;
    }
    return new OfCriterion(
        criterion.id(),
        criterion.name(),
        pairs.size(),
        same,
        new WeightedKappa(Weights.QUADRATIC).of(table),
        new OrdinalAlpha(levels).of(units));
  }
}
