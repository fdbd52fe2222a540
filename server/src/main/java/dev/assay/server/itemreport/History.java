// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.Drift;
import dev.assay.psychometrics.calibration.Linking;
import dev.assay.server.calibration.CalibratedItems.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one calibration after the other found of the item, on the scale of the last: the others are
 * brought onto it by the items that both have, this one left out.
 *
 * @param steps the earliest first
 * @param unlinked how many calibrations have too few items in common with the last
 * @param overall from the first step to the last; empty when nothing can be compared
 * @param author how hard its author thinks it is
 */
public record History(List<Step> steps, int unlinked, Optional<Change> overall, double author) {
  /** With fewer common items a scale cannot be brought onto another. */
  public static final int COMMON_ITEMS = 5;

  /** With fewer new answers nothing is compared. */
  public static final int NEW_ANSWERS = 30;

  /** So many standard errors are called clear. */
  static final double CLEAR = 3;

  /** A smaller change of difficulty is not worth a word. */
  static final double SMALLEST = 0.2;

  public History {
    steps = List.copyOf(steps);
  }

  /**
   * What one calibration found.
   *
   * @param calibration its number
   * @param at until when answers were taken
   * @param place the item's difficulty, or the mean of its steps, with its standard error
   * @param slope how well it tells people apart, with its standard error
   * @param change since the step before; empty without enough new answers
   */
  public record Step(
      int calibration,
      Instant at,
      int answers,
      double place,
      double placeError,
      double slope,
      double slopeError,
      Optional<Change> change) {}

  /**
   * How far the item moved.
   *
   * @param clear whether that is more than chance and worth a word
   */
  public record Change(
      double place, double placeError, double slope, double slopeError, boolean clear) {

    static Change of(Drift drift) {
      return new Change(
          drift.place(),
          drift.placeError(),
          drift.slope(),
          drift.slopeError(),
          Math.abs(drift.z()) > CLEAR && Math.abs(drift.place()) >= SMALLEST);
    }
  }

  /** One calibration's estimate on the scale of the last. */
  private record Linked(Round round, Drift.Estimate estimate) {}

  /**
   * @param author the model that the author's estimate gives
   * @param beside the items that have stood on a form with this one: they are on one scale with it
   */
  static History of(ItemHash item, ItemModel author, Set<ItemHash> beside, List<Round> rounds) {
    double word = mean(places(author));
    List<Round> all = rounds.stream().filter(round -> round.items().containsKey(item)).toList();
    if (all.isEmpty()) {
      return new History(List.of(), 0, Optional.empty(), word);
    }
    List<Linked> linked =
        all.stream().flatMap(one -> linked(item, beside, one, all.getLast()).stream()).toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < linked.size(); i++) {
      Linked one = linked.get(i);
      steps.add(step(one, i == 0 ? Optional.empty() : change(linked.get(i - 1), one)));
    }
    return new History(
        steps, all.size() - linked.size(), change(linked.getFirst(), linked.getLast()), word);
  }

  private static Optional<Linked> linked(
      ItemHash item, Set<ItemHash> beside, Round from, Round to) {
    Drift.Estimate own = from.items().get(item);
    if (from == to || own == null) {
      return Optional.ofNullable(own).map(estimate -> new Linked(from, estimate));
    }
    List<ItemModel> there = new ArrayList<>();
    List<ItemModel> here = new ArrayList<>();
    for (ItemHash other : beside) {
      Drift.Estimate before = from.items().get(other);
      Drift.Estimate after = to.items().get(other);
      if (before != null && after != null && !other.equals(item)) {
        there.add(before.item());
        here.add(after.item());
      }
    }
    if (here.size() < COMMON_ITEMS) {
      return Optional.empty();
    }
    return Optional.of(new Linked(from, own.on(Linking.stockingLord(there, here))));
  }

  private static Optional<Change> change(Linked earlier, Linked later) {
    return later.estimate().answers() - earlier.estimate().answers() < NEW_ANSWERS
        ? Optional.empty()
        : Optional.of(Change.of(Drift.between(earlier.estimate(), later.estimate())));
  }

  private static Step step(Linked linked, Optional<Change> change) {
    Drift.Estimate found = linked.estimate();
    return new Step(
        linked.round().run().number(),
        linked.round().run().askedAt(),
        found.answers(),
        mean(places(found.item())),
        mean(found.errors().b()),
        slope(found.item()),
        found.errors().a(),
        change);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static List<Double> places(ItemModel model) {
    return switch (model) {
      case Dichotomous item -> List.of(item.b());
      case PartialCredit item -> item.steps();
      case GradedResponse item -> item.thresholds();
      case UncertainItem item -> places(item.estimate());
    };
  }

  private static double slope(ItemModel model) {
    return switch (model) {
      case Dichotomous item -> item.a();
      case PartialCredit item -> item.a();
      case GradedResponse item -> item.a();
      case UncertainItem item -> slope(item.estimate());
    };
  }
}
