// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.ItemGrid;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.decision.ItemDraws;
import dev.assay.psychometrics.decision.Pool;
import dev.assay.server.bank.Parameters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several people as their evidence has them, scored with one draw of every item they met, and again
 * with the next.
 */
final class Together {
  private static final Comparator<Met> BY_NAME =
      Comparator.comparing(Met::hash).thenComparing(item -> item.parameters().origin());

  private final List<Evidence> people;
  private final Map<Met, Integer> places = new HashMap<>();
  private final ItemDraws draws;

  private Together(List<Evidence> people, Function<Parameters, ItemModel> models, long seed) {
    this.people = people;
    List<Met> items =
        people.stream()
            .flatMap(evidence -> evidence.items().stream())
            .map(Met::in)
            .distinct()
            .sorted(BY_NAME)
            .toList();
    items.forEach(item -> places.put(item, places.size()));
    draws =
        ItemDraws.of(items.stream().map(item -> models.apply(item.parameters())).toList(), seed);
  }

  /** An item as evidence has it: one that was measured anew in between is another. */
  private record Met(String hash, Parameters parameters) {
    static Met in(Evidence.Item item) {
      return new Met(item.hash(), item.parameters());
    }
  }

  static Pool of(List<Evidence> people, Function<Parameters, ItemModel> models, long seed) {
    Together together = new Together(people, models, seed);
    return Pool.ofItemDraws(together.draws.worlds().size(), together::posteriors);
  }

  private List<Posterior> posteriors(int draw) {
    ItemGrid grid = ItemGrid.of(draws.worlds().get(draw));
    return people.stream().map(evidence -> posterior(evidence, grid)).toList();
  }

  private Posterior posterior(Evidence evidence, ItemGrid grid) {
    Posterior known = Posterior.of(evidence.population());
    for (Evidence.Item item : evidence.items()) {
      if (item.category().isPresent()) {
        int place = Objects.requireNonNull(places.get(Met.in(item)), "every item has a place");
        known = grid.after(known, place, item.category().getAsInt());
      }
    }
    return known;
  }
}
