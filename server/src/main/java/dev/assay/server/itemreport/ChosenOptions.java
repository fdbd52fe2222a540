// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemDocument;
import dev.assay.items.Markdown;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.server.bank.BankItem;
import dev.assay.server.calibration.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of a choice item who took which option. Called inside a transaction. */
@Component
class ChosenOptions {
  private final JdbcClient jdbc;

  ChosenOptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for an item of another type. */
  List<OptionTrace> of(BankItem item, Takers takers) {
    ItemDocument document = item.document();
    return document instanceof ChoiceDocument choice && !takers.sheets().isEmpty()
        ? traces(choice, takers, chosen(item.hash().hex()))
        : List.of();
  }

  private static List<OptionTrace> traces(
      ChoiceDocument choice, Takers takers, Map<UUID, Set<String>> chosen) {
    List<Sheet> sheets = takers.sheets();
    int[] who =
        IntStream.range(0, sheets.size())
            .filter(i -> chosen.containsKey(sheets.get(i).attempt()))
            .toArray();
    double[] all = takers.abilities();
    double[] abilities = IntStream.of(who).mapToDouble(i -> all[i]).toArray();
    Map<String, List<Boolean>> taken = new HashMap<>();
    for (ChoiceOption option : choice.options()) {
      List<Boolean> own = new ArrayList<>();
      for (int i : who) {
        own.add(chosen.getOrDefault(sheets.get(i).attempt(), Set.of()).contains(option.id()));
      }
      taken.put(option.id(), own);
    }
    Optional<Double> rival =
        choice.options().stream()
            .filter(ChoiceOption::key)
            .map(key -> mostAble(taken.getOrDefault(key.id(), List.of()), abilities))
            .min(Double::compare);
    return choice.options().stream()
        .map(option ->
            OptionTrace.of(
                option.id(),
                Markdown.toHtml(option.text()),
                option.key(),
                taken.getOrDefault(option.id(), List.of()),
                abilities,
                rival))
        .toList();
  }

  private static double mostAble(List<Boolean> taken, double[] abilities) {
    return OptionTrace.statistics(taken, abilities)
        .map(found -> found.trace().getLast())
        .orElse(0.0);
  }

  /** What each person chose, by attempt; those who chose nothing are left out. */
  private Map<UUID, Set<String>> chosen(String item) {
    Map<UUID, Set<String>> chosen = new HashMap<>();
    jdbc.sql(
            """
            select g.attempt_id, o.value ->> 'id' as option
            from grade g cross join lateral jsonb_array_elements(g.detail -> 'options') o
            where g.item_hash = ? and g.state = 'GRADED' and (o.value ->> 'chosen')::boolean
            """)
        .param(item)
        .query(row -> {
          chosen
              .computeIfAbsent(row.getObject("attempt_id", UUID.class), _ -> new HashSet<>())
              .add(row.getString("option"));
        });
    return chosen;
  }
}
