// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.bank.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Everything a score was computed from, kept with it: the same evidence gives the same score, years
 * later, whatever has become of the bank.
 *
 * @param engine the version of the estimation
 * @param mean of the population assumed, and its standard deviation
 * @param cut the ability that is asked for
 */
public record Evidence(
    String engine, double mean, double standardDeviation, double cut, List<Item> items) {

  public Evidence {
    items = List.copyOf(items);
  }

  /**
   * One item of the form.
   *
   * @param hash of the item version
   * @param skill of the blueprint that the item counts for; the item's own when none covers it
   * @param category the score category reached; empty when our fault left the item without a grade
   * @param answered whether anything was entered; what was omitted counts as the lowest category
   */
  public record Item(
      int position,
      String hash,
      String skill,
      Parameters parameters,
      OptionalInt category,
      boolean answered) {

    /** The response for measurement; none when the item is missing through our fault. */
    Optional<Response> response(Function<Parameters, ItemModel> models) {
      return category.isPresent()
          ? Optional.of(new Response(models.apply(parameters), category.getAsInt()))
          : Optional.empty();
    }
  }

  /** The same answers held against another cut. */
  Evidence against(double otherCut) {
    return new Evidence(engine, mean, standardDeviation, otherCut, items);
  }

  /**
   * The same answers with the items seen otherwise.
   *
   * @param measured every item, by hash
   */
  Evidence measuredBy(Map<String, MeasuredItem> measured) {
    return new Evidence(
        Scoring.VERSION,
        mean,
        standardDeviation,
        cut,
        items.stream()
            .map(item ->
                new Item(
                    item.position(),
                    item.hash(),
                    item.skill(),
                    Objects.requireNonNull(measured.get(item.hash()), "items are in the bank")
                        .parameters(),
                    item.category(),
                    item.answered()))
            .toList());
  }

  Population population() {
    return new Population(mean, standardDeviation);
  }

  /** Fisher information about an ability in the items that were graded. */
  public double information(double theta) {
    return items.stream()
        .filter(item -> item.category().isPresent())
        .mapToDouble(item -> item.parameters().toModel().information(theta))
        .sum();
  }

  /** Whether an item rests on what its author expects or on few answers, or is without a grade. */
  boolean provisional() {
    return items.stream()
        .anyMatch(item -> !item.parameters().settled() || item.category().isEmpty());
  }
}
