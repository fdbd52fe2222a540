// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.UncertainItem;
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

  /**
   * Item parameters in the logistic metric, D = 1.
   *
   * @param model 2PL, 3PL, GRM or GPCM
   * @param b difficulty, or the steps or thresholds between categories
   * @param c how often someone who knows nothing is right
   * @param origin where they come from: {@code author} until there are data
   * @param errors of the estimates, when the score carries them
   * @param responses how many people's answers a calibration had
   */
  public record Parameters(
      String model,
      double a,
      List<Double> b,
      double c,
      String origin,
      Optional<ItemErrors> errors,
      OptionalInt responses) {
    /** With answers of so many people an item counts as known. */
    static final int ENOUGH = 200;

    /** So small a standard error of every difficulty says as much. */
    static final double SURE = 0.25;

    /** Parameters that an author's estimate gave. */
    static final String AUTHOR = "author";

    public Parameters {
      b = List.copyOf(b);
    }

    /** Taken for true. */
    Parameters(String model, double a, List<Double> b, double c, String origin) {
      this(model, a, b, c, origin, Optional.empty(), OptionalInt.empty());
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
      return new Parameters(model, a, b, c, origin, Optional.of(known), responses);
    }

    /** The same, found from answers of so many people. */
    public Parameters from(int people) {
      return new Parameters(model, a, b, c, origin, errors, OptionalInt.of(people));
    }

    /** Whether the item is known well enough from answers. */
    boolean settled() {
      return !expected()
          && (responses.orElse(0) >= ENOUGH
              || errors
                  .filter(known -> known.b().stream().allMatch(error -> error <= SURE))
                  .isPresent());
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

  /**
   * The same answers with the items seen otherwise.
   *
   * @param measured every item, by hash
   */
  Evidence measuredBy(Map<String, Measured.Item> measured) {
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

  /** Whether an item rests on what its author expects, or on few answers. */
  boolean provisional() {
    return items.stream().anyMatch(item -> !item.parameters().settled());
  }
}
