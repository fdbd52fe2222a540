// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.fairness.DifferentialFunctioning;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.Measured;
import dev.assay.psychometrics.fairness.DifferentialFunctioning.SaysNothing;
import dev.assay.psychometrics.fairness.Magnitude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether items are harder for people or for models that do equally well on the others. Sittings of
 * one model resemble each other, so that a few models with many sittings would find differences
 * where there are none: it takes sittings of several models.
 *
 * @param people who have a mark in every item
 * @param sittings of models that have a mark in every item
 * @param models that these are of
 * @param items in the order of the form; empty while there are too few
 * @param detectable how large a difference at an item of right and wrong has to be, on the delta
 *     scale, to be flagged in 80 of 100 such comparisons, were all sittings independent; empty
 *     while there are too few
 */
public record Functioning(
    int people, int sittings, int models, List<Compared> items, Optional<Double> detectable) {
  /** How many people, and how many sittings of models, it takes. */
  public static final int FEWEST = DifferentialFunctioning.FEWEST_PERSONS;

  /** How many models these have to be of. */
  public static final int FEWEST_MODELS = 5;

  /**
   * With fewer people or sittings even {@link #detectable} is found in 60 of 100 comparisons only,
   * as simulated: the item is then hardly ever solved, or always.
   */
  private static final int SOME = 60;

  public Functioning {
    items = List.copyOf(items);
  }

  /**
   * How one item compares.
   *
   * @param item its hash
   * @param magnitude A negligible, B moderate, C large; empty when nothing can be told
   * @param harderForModels than for people who do as well on the others
   * @param effect of right and wrong: ETS delta, below 0 when harder for models
   * @param error the standard error of the effect
   * @param p the chance of a difference so large when there is none, adjusted for the items
   */
  public record Compared(
      String item,
      Optional<Magnitude> magnitude,
      boolean harderForModels,
      Optional<Double> effect,
      Optional<Double> error,
      Optional<Double> p) {}

  /** How many more people it takes. */
  public int missingPeople() {
    return Math.max(0, FEWEST - people);
  }

  /** How many more sittings of models. */
  public int missingSittings() {
    return Math.max(0, FEWEST - sittings);
  }

  /** How many more models. */
  public int missingModels() {
    return Math.max(0, FEWEST_MODELS - models);
  }

  public boolean enough() {
    return missingPeople() + missingSittings() + missingModels() == 0;
  }

  /** Whether what is said of {@link #detectable} holds. */
  public boolean some() {
    return Math.min(people, sittings) >= SOME;
  }

  /** The items that stand out. */
  public List<Compared> unlike() {
    return items.stream()
        .filter(one -> one.magnitude().filter(found -> found != Magnitude.A).isPresent())
        .toList();
  }

  static Functioning of(List<ItemHash> form, List<Marked> people, List<ModelAnswer> answers) {
    List<Marked> whole = people.stream().filter(one -> one.holds(form)).toList();
    Map<Sitting, Map<ItemHash, Marked.Mark>> sat = new HashMap<>();
    answers.forEach(answer ->
        answer
            .earned()
            .ifPresent(earned ->
                sat.computeIfAbsent(Sitting.of(answer), _ -> new HashMap<>())
                    .put(answer.item(), new Marked.Mark(earned.marks(), earned.category()))));
    sat.values().removeIf(items -> !items.keySet().containsAll(form));
    int models = (int) sat.keySet().stream().map(Sitting::model).distinct().count();
    Functioning counted =
        new Functioning(whole.size(), sat.size(), models, List.of(), Optional.empty());
    return counted.enough() && !form.isEmpty()
        ? counted.with(form, found(form, whole, sat.values().stream().map(Marked::new).toList()))
        : counted;
  }

  private Functioning with(List<ItemHash> form, DifferentialFunctioning found) {
    List<Compared> compared = new ArrayList<>();
    for (int j = 0; j < found.items().size(); j++) {
      compared.add(compared(form.get(j), found.items().get(j)));
    }
    return new Functioning(
        people, sittings, models, compared, found.detectable().stream().boxed().findFirst());
  }

  /** An attempt, or the recorded answers of one run. */
  private record Sitting(String model, Optional<UUID> attempt, LocalDate day, int run) {
    static Sitting of(ModelAnswer answer) {
      return new Sitting(
          answer.model(),
          answer.attempt().map(ModelAnswer.Sat::attempt),
          answer.attempt().isPresent() ? LocalDate.EPOCH : answer.answeredOn(),
          answer.attempt().isPresent() ? 0 : answer.run());
    }
  }

  private static DifferentialFunctioning found(
      List<ItemHash> form, List<Marked> people, List<Marked> models) {
    List<Marked> both = Stream.concat(people.stream(), models.stream()).toList();
    boolean[] focal = new boolean[both.size()];
    for (int i = people.size(); i < focal.length; i++) {
      focal[i] = true;
    }
    return DifferentialFunctioning.of(Marked.matrix(form, both), focal);
  }

  private static Compared compared(ItemHash item, DifferentialFunctioning.Item found) {
    return switch (found) {
      case SaysNothing() ->
          new Compared(
              item.hex(),
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case Measured measured -> {
        boolean delta = measured.mantel().standardError() > 0;
        Magnitude larger =
            measured.magnitude().compareTo(measured.logisticMagnitude()) > 0
                ? measured.magnitude()
                : measured.logisticMagnitude();
        yield new Compared(
            item.hex(),
            Optional.of(larger),
            measured.mantel().effect() < 0,
            Optional.of(measured.mantel().effect()).filter(_ -> delta),
            Optional.of(measured.mantel().standardError()).filter(_ -> delta),
            Optional.of(Math.min(measured.adjusted(), measured.logisticAdjusted())));
      }
    };
  }
}
