// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.ItemModel;
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
  private final ResponseMatrix responses;
  private final List<Model> models;
  private List<Optional<ItemPrior>> priors;
  private Map<Integer, ItemModel> anchors = Map.of();
  private PersonGroups groups;
  private IntConsumer progress = _ -> {};

  private Calibration(ResponseMatrix responses, List<Model> models) {
    this.responses = responses;
    this.models = List.copyOf(models);
    this.priors = Collections.nCopies(models.size(), Optional.empty());
    this.groups = PersonGroups.one(responses.persons());
  }

  /**
   * @param models one an item
   * @throws IllegalArgumentException when a model is for two categories and its item has more
   */
  public static Calibration of(ResponseMatrix responses, List<Model> models) {
    if (models.size() != responses.items()) {
      throw new IllegalArgumentException("one model an item is needed");
    }
    for (int j = 0; j < models.size(); j++) {
      if (models.get(j).dichotomous() && responses.counts(j).length > 2) {
        throw new IllegalArgumentException("item " + j + " has more than two categories");
      }
    }
    return new Calibration(responses, models);
  }

  /** Estimates the mode of the posterior, with this prior on every item. */
  public Calibration withPrior(ItemPrior belief) {
    return withPriors(Collections.nCopies(responses.items(), belief));
  }

  /**
   * Estimates the mode of the posterior, with a prior for each item: what its author expects of it,
   * or what an earlier calibration found. A slope that items share has the prior of the first.
   */
  public Calibration withPriors(List<ItemPrior> beliefs) {
    if (beliefs.size() != responses.items()) {
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
      if (responses.counts(item).length > model.categories()) {
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
   */
  public Calibration withGroups(int[] groupOf) {
    if (groupOf.length != responses.persons()) {
      throw new IllegalArgumentException("one group a person is needed");
    }
    groups = PersonGroups.of(groupOf);
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
    groups.requireConnected(responses, anchors.keySet());
    return this;
  }

  /**
   * @throws Disconnected when a group shares no item, not even by way of others, with the first
   *     group or an anchor: then its place on the scale is arbitrary
   */
  public CalibrationResult estimate() {
    checked();
    var items = new ItemPlan(responses, models, priors, anchors);
    return new Estimation(items, groups, !anchors.isEmpty(), progress).result();
  }
}
