// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is done with each item: those that say something are <em>used</em>, in their order, with
 * categories counted from 0 without gaps; anchors are used as they are.
 */
final class ItemPlan {
  private final Tally tally;
  private final List<Model> models;
  private final List<Optional<ItemPrior>> priors;
  private final Map<Integer, ItemModel> anchors;
  private final int[][] occurring;
  private final int[] placeOf;
  private long answers;
  private final List<Integer> used = new ArrayList<>();
  private final List<Curve> curves = new ArrayList<>();

  ItemPlan(
      Tally tally,
      List<Model> models,
      List<Optional<ItemPrior>> priors,
      Map<Integer, ItemModel> anchors) {
    this.tally = tally;
    this.models = models;
    this.priors = priors;
    this.anchors = anchors;
    occurring = new int[tally.items()][];
    placeOf = new int[tally.items()];
    for (int j = 0; j < occurring.length; j++) {
      int[] counts = tally.counts(j);
      ItemModel known = anchors.get(j);
      occurring[j] =
          known != null
              ? IntStream.range(0, known.categories()).toArray()
              : IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
      placeOf[j] = -1;
      if (occurring[j].length > 1) {
        placeOf[j] = used.size();
        answers += IntStream.of(counts).asLongStream().sum();
        used.add(j);
        curves.add(
            known != null ? new FixedCurve(known) : models.get(j).curve(occurring[j].length));
      }
    }
  }

  Tally tally() {
    return tally;
  }

  /** All items, in the order of the columns. */
  int items() {
    return occurring.length;
  }

  /** The share of the used items that a person answered, on average. */
  double given() {
    double most = (double) used.size() * tally.persons();
    return most == 0 ? 1 : answers / most;
  }

  /** Where an item is among the used ones; -1 when it is not. */
  int place(int item) {
    return placeOf[item];
  }

  /** The curves of the used items. */
  List<Curve> curves() {
    return curves;
  }

  /** The column of a used item. */
  int item(int place) {
    return used.get(place);
  }

  Model model(int place) {
    return models.get(used.get(place));
  }

  Optional<ItemPrior> prior(int place) {
    return priors.get(used.get(place));
  }

  Optional<ItemModel> anchor(int item) {
    return Optional.ofNullable(anchors.get(item));
  }

  /** The score categories that an item's curve is about, ascending. */
  int[] occurring(int item) {
    return occurring[item];
  }

  /** For each used item whether it shares its slope. */
  boolean[] shares() {
    boolean[] shares = new boolean[used.size()];
    for (int place = 0; place < shares.length; place++) {
      shares[place] = !(curves.get(place) instanceof FixedCurve) && model(place).tied();
    }
    return shares;
  }

  /** How often each category of a used item occurs. */
  int[] counts(int place) {
    int[] all = tally.counts(item(place));
    int[] own = new int[curves.get(place).categories()];
    int[] categories = occurring[item(place)];
    for (int code = 0; code < own.length; code++) {
      own[code] = categories[code] < all.length ? all[categories[code]] : 0;
    }
    return own;
  }

  /** How the responses to the used items are coded: categories that never occur are closed up. */
  Coding coding() {
    List<List<Integer>> categories =
        used.stream().map(item -> Arrays.stream(occurring[item]).boxed().toList()).toList();
    return new Coding(List.copyOf(used), categories);
  }
}
