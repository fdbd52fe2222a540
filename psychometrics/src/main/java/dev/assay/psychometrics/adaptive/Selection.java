// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.Posterior;
import dev.assay.psychometrics.adaptive.ExposureControl.Offer;
import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.FormAssembler;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.psychometrics.assembly.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ranks what may come next for a person of whom something is known. */
record Selection(AdaptiveBank bank, AdaptiveRules rules, Posterior known) {

  /** The best first; those of which content has enough are left out. */
  List<Offer> among(List<Integer> allowed, List<Integer> given) {
    List<Integer> some = rules.whole().isEmpty() ? allowed : ofWholeForm(allowed, given);
    Optional<String> wanted =
        rules.content().flatMap(c -> c.next(values(given), Set.copyOf(values(some))));
    return some.stream()
        .filter(item -> wanted.isEmpty() || value(item).equals(wanted))
        .map(item -> new Offer(item, worth(item)))
        .sorted(Comparator.comparingDouble(Offer::worth).reversed())
        .toList();
  }

  private double worth(int item) {
    double gain = bank.grid().expectedInformation(item, known) - rules.exposure().price(item);
    return rules.perMinute() ? gain / bank.items().get(item).minutes() : gain;
  }

  /**
   * What of the best whole form that contains the items given is not yet given (van der Linden and
   * Reese, <i>Applied Psychological Measurement</i> 22, 1998).
   */
  private List<Integer> ofWholeForm(List<Integer> allowed, List<Integer> given) {
    List<Integer> positions = Stream.concat(given.stream(), allowed.stream()).toList();
    List<FormItem> items = positions.stream().map(bank.items()::get).toList();
    List<Requirement> requirements = new ArrayList<>(rules.whole());
    given.forEach(i -> requirements.add(new Requirement.Include(bank.items().get(i).id())));
    var byId =
        IntStream.range(0, items.size())
            .boxed()
            .collect(Collectors.toMap(i -> items.get(i).id(), positions::get));
    var assembler =
        new FormAssembler(
            items, requirements, item -> worth(byId.getOrDefault(item.id(), positions.getFirst())));
    if (!(assembler.assemble() instanceof Assembled best)) {
      return List.of();
    }
    Set<String> chosen =
        best.forms().getFirst().items().stream().map(FormItem::id).collect(Collectors.toSet());
    return allowed.stream().filter(i -> chosen.contains(bank.items().get(i).id())).toList();
  }

  private Optional<String> value(int item) {
    return rules.content().flatMap(c -> bank.items().get(item).attribute(c.attribute()));
  }

  private List<String> values(List<Integer> some) {
    return some.stream().map(item -> value(item).orElse("")).toList();
  }
}
