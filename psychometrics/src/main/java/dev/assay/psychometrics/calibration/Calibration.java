// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Estimates item parameters from responses, and abilities from both: marginal maximum likelihood
 * with abilities ~ N(0, 1) on 61 points of [-6, 6], or the posterior mode when items have a prior.
 * Missing responses say nothing. Not thread-safe; use one for each estimation.
 *
 * <p>
 *
 * {@snippet :
 * var result = Calibration.of(responses, models).withPrior(ItemPrior.standard()).estimate();
 * }
 */
public final class Calibration {
  private final Optional<ResponseMatrix> whole;
  private final List<Model> models;
  private List<Optional<ItemPrior>> priors;
  private Map<Integer, ItemModel> anchors = Map.of();
  private Parts parts;
  private Tally tally;
  private IntConsumer progress = _ -> {};

  private Calibration(
      Optional<ResponseMatrix> whole, Parts parts, Tally tally, List<Model> models) {
    this.whole = whole;
    this.parts = parts;
    this.tally = tally;
    this.models = List.copyOf(models);
    this.priors = Collections.nCopies(models.size(), Optional.empty());
  }

  /**
   * @param models one an item
   * @throws IllegalArgumentException when a model is for two categories and its item has more
   */
  public static Calibration of(ResponseMatrix responses, List<Model> models) {
    var part = PersonPart.of(responses);
    return of(Optional.of(responses), Parts.whole(part), part.tally(), models);
  }

  /**
   * Estimates from persons in many parts, which know the groups of their persons.
   *
   * @param tally of all parts: {@link #tally(Parts)}
   * @param models one an item
   * @throws IllegalArgumentException when a model is for two categories and its item has more
   */
  public static Calibration of(Parts parts, Tally tally, List<Model> models) {
    return of(Optional.empty(), parts, tally, models);
  }

  /** What the parts hold together, to choose models by. */
  public static Tally tally(Parts parts) {
    return parts.sum(PersonPart::tally);
  }

  private static Calibration of(
      Optional<ResponseMatrix> whole, Parts parts, Tally tally, List<Model> models) {
    if (models.size() != tally.items()) {
      throw new IllegalArgumentException("one model an item is needed");
    }
    for (int j = 0; j < models.size(); j++) {
      if (models.get(j).dichotomous() && tally.counts(j).length > 2) {
        throw new IllegalArgumentException("item " + j + " has more than two categories");
      }
    }
    return new Calibration(whole, parts, tally, models);
  }

  /** Estimates the mode of the posterior, with this prior on every item. */
  public Calibration withPrior(ItemPrior belief) {
    return withPriors(Collections.nCopies(tally.items(), belief));
  }

  /**
   * Estimates the mode of the posterior, with a prior for each item: what its author expects of it,
   * or what an earlier calibration found. A slope that items share has the prior of the first.
   */
  public Calibration withPriors(List<ItemPrior> beliefs) {
    if (beliefs.size() != tally.items()) {
      throw new IllegalArgumentException("one prior an item is needed");
    }
    priors = beliefs.stream().map(Optional::of).toList();
    return this;
  }

  /**
   * Holds items at known parameters. They give the scale: the mean and the spread of every group,
   * the first included, are estimated.
   *
   * @param known models by item
   * @throws IllegalArgumentException when a response is above an anchor's categories
   */
  public Calibration withAnchors(Map<Integer, ItemModel> known) {
    known.forEach((item, model) -> {
      if (tally.counts(item).length > model.categories()) {
        throw new IllegalArgumentException(
            "item %d is known with %d categories and has responses above"
                .formatted(item, model.categories()));
      }
    });
    anchors = Map.copyOf(known);
    return this;
  }

  /**
   * Lets groups of persons differ in mean and spread; the first gives the scale, N(0, 1), unless
   * there are anchors. Items are the same for all.
   *
   * @param groupOf the group of each person, counted from 0
   * @throws IllegalStateException when the persons came in parts, which know their groups
   */
  public Calibration withGroups(int[] groupOf) {
    ResponseMatrix responses =
        whole.orElseThrow(
            () -> new IllegalStateException("parts know the groups of their persons"));
    int groups = Arrays.stream(groupOf).max().orElse(0) + 1;
    var part = PersonPart.of(responses, groupOf, groups);
    parts = Parts.whole(part);
    tally = part.tally();
    return this;
  }

  /** Is told the number of each iteration as it begins. */
  public Calibration reporting(IntConsumer listener) {
    progress = listener;
    return this;
  }

  /** A group shares no item, not even by way of others, with what gives the scale. */
  public static final class Disconnected extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int group;

    Disconnected(int group) {
      super("group " + group + " has no item in common with the others");
      this.group = group;
    }

    public int group() {
      return group;
    }
  }

  /**
   * Looks whether every group has a place on the scale, as {@link #estimate} does.
   *
   * @throws Disconnected when one has none
   */
  public Calibration checked() {
    tally.requireConnected(anchors.keySet());
    return this;
  }

  /**
   * @throws Disconnected when a group shares no item, not even by way of others, with the first
   *     group or an anchor: then its place on the scale is arbitrary
   */
  public CalibrationResult estimate() {
    checked();
    var items = new ItemPlan(tally, models, priors, anchors);
    return new Estimation(items, parts, !anchors.isEmpty(), progress).result();
  }
}
