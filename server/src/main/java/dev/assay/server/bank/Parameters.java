// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
  private static final int ENOUGH = 200;

  /** So small a standard error of every difficulty says as much. */
  private static final double SURE = 0.25;

  /** Parameters that an author's estimate gave. */
  public static final String AUTHOR = "author";

  public Parameters {
    b = List.copyOf(b);
  }

  /** Taken for true. */
  public Parameters(String model, double a, List<Double> b, double c, String origin) {
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
  public boolean settled() {
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

  /** The item as a model, the parameters taken for true. */
  public ItemModel estimate() {
    if (model.equals(GradedResponse.NAME)) {
      return new GradedResponse(a, b);
    }
    return b.size() == 1 ? new Dichotomous(a, b.getFirst(), c) : new PartialCredit(a, b);
  }
}
