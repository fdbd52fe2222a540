// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.UncertainItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    Optional<Response> response() {
      return category.isPresent()
          ? Optional.of(new Response(parameters.toModel(), category.getAsInt()))
          : Optional.empty();
    }
  }

  /**
   * Item parameters in the logistic metric, D = 1.
   *
   * @param model 2PL, 3PL, GRM or GPCM
   * @param b difficulty, or the steps or thresholds between categories
   * @param c how often someone who knows nothing is right
   * @param origin where they come from: {@code author} until there are data
   * @param errors of the estimates, when the score carries them
   */
  public record Parameters(
      String model,
      double a,
      List<Double> b,
      double c,
      String origin,
      Optional<ItemErrors> errors) {
    /** Parameters that an author's estimate gave. */
    static final String AUTHOR = "author";

    public Parameters {
      b = List.copyOf(b);
    }

    /** Taken for true. */
    Parameters(String model, double a, List<Double> b, double c, String origin) {
      this(model, a, b, c, origin, Optional.empty());
    }

    /** A model's parameters, with their errors when it has some. */
    public static Parameters of(ItemModel model, String origin) {
      return switch (model) {
        case Dichotomous item ->
            new Parameters(item.name(), item.a(), List.of(item.b()), item.c(), origin);
        case PartialCredit item -> new Parameters(item.name(), item.a(), item.steps(), 0, origin);
        case GradedResponse item ->
            new Parameters(item.name(), item.a(), item.thresholds(), 0, origin);
        case UncertainItem item -> of(item.estimate(), origin).with(item.errors());
      };
    }

    private Parameters with(ItemErrors known) {
      return new Parameters(model, a, b, c, origin, Optional.of(known));
    }

    /** Whether an author's estimate gave them, not data. */
    public boolean expected() {
      return origin.equals(AUTHOR);
    }

    /** The item as a model: uncertain when the errors are known. */
    public ItemModel toModel() {
      ItemModel estimate = estimate();
      return errors.<ItemModel>map(known -> UncertainItem.of(estimate, known)).orElse(estimate);
    }

    private ItemModel estimate() {
      if (model.equals(GradedResponse.NAME)) {
        return new GradedResponse(a, b);
      }
      return b.size() == 1 ? new Dichotomous(a, b.getFirst(), c) : new PartialCredit(a, b);
    }
  }

  /** The same answers held against another cut. */
  Evidence against(double otherCut) {
    return new Evidence(engine, mean, standardDeviation, otherCut, items);
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

  /** Whether the score rests on what authors expect rather than on data. */
  boolean provisional() {
    return items.stream().anyMatch(item -> item.parameters().expected());
  }
}
