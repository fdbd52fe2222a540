// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares marks alone with marks with AI. Each person, or each pair of one person, gives one
 * difference; the lift is their mean and its error their standard deviation over √n. Since a coin
 * says which item of a pair is worked alone, harder items fall to both sides alike.
 */
final class Contrast {
  private final ValueAdded.Of of;
  private final List<Unit> units;
  private final Models models;

  private Contrast(ValueAdded.Of of, List<Unit> units, Models models) {
    this.of = of;
    this.units = units;
    this.models = models;
  }

  /**
   * A graded answer to an item of a pair.
   *
   * @param unit whom or which pair it belongs to
   * @param share of full marks
   * @param asked whether the assistant was asked something
   * @param simulated whether a simulated model was among those that answered
   */
  record Marked(
      String unit, String item, boolean alone, double share, boolean asked, boolean simulated) {}

  /**
   * What a model earned at an item, the mean of its answers.
   *
   * @param share of full marks
   */
  record ModelMarks(String model, String item, double share, boolean simulated) {}

  /** All answers of one unit that has both kinds. */
  private record Unit(List<Marked> alone, List<Marked> withAi) {
    static Unit of(List<Marked> own) {
      return new Unit(
          own.stream().filter(Marked::alone).toList(),
          own.stream().filter(one -> !one.alone()).toList());
    }

    double mean(List<Marked> marks) {
      return marks.stream().mapToDouble(Marked::share).average().orElseThrow();
    }

    double lift() {
      return mean(withAi) - mean(alone);
    }
  }

  /** The models that answered all items: means by item, and by model. */
  private record Models(
      Map<String, Double> byItem, Map<String, Double> byModel, boolean simulated) {

    static Models of(Collection<ModelMarks> marks, Set<String> items) {
      Map<String, List<ModelMarks>> all =
          marks.stream()
              .filter(one -> items.contains(one.item()))
              .collect(Collectors.groupingBy(ModelMarks::model, TreeMap::new, Collectors.toList()));
      List<ModelMarks> whole =
          all.values().stream()
              .filter(own -> own.size() == items.size())
              .flatMap(List::stream)
              .toList();
      return new Models(
          means(whole, ModelMarks::item),
          means(whole, ModelMarks::model),
          whole.stream().anyMatch(ModelMarks::simulated));
    }

    private static Map<String, Double> means(
        List<ModelMarks> marks, Function<ModelMarks, String> by) {
      return marks.stream()
          .collect(
              Collectors.groupingBy(
                  by, TreeMap::new, Collectors.averagingDouble(ModelMarks::share)));
    }
  }

  /** Empty where nobody, or no pair, has marks of both kinds. */
  static Optional<ValueAdded> of(
      ValueAdded.Of of, Collection<Marked> marks, Collection<ModelMarks> models) {
    List<Unit> units =
        marks.stream()
            .collect(Collectors.groupingBy(Marked::unit, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(Unit::of)
            .filter(unit -> !unit.alone().isEmpty() && !unit.withAi().isEmpty())
            .toList();
    Set<String> items =
        units.stream()
            .flatMap(unit -> Stream.concat(unit.alone().stream(), unit.withAi().stream()))
            .map(Marked::item)
            .collect(Collectors.toSet());
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(new Contrast(of, units, Models.of(models, items)).made());
  }

  private ValueAdded made() {
    List<Marked> withAi = units.stream().flatMap(unit -> unit.withAi().stream()).toList();
    Measure aiAlone =
        Measure.of(
            models.byModel().values().stream().mapToDouble(Double::doubleValue).toArray(),
            ValueAdded.FEWEST_MODELS);
    return new ValueAdded(
        of,
        over(unit -> unit.mean(unit.alone())),
        over(unit -> unit.mean(unit.withAi())),
        aiAlone,
        over(Unit::lift),
        overAi(aiAlone),
        withAi.size(),
        (int) withAi.stream().filter(Marked::asked).count(),
        withAi.stream().anyMatch(Marked::simulated),
        models.simulated(),
        List.copyOf(models.byModel().keySet()),
        List.of());
  }

  private Measure over(ToDoubleFunction<Unit> value) {
    return Measure.of(units.stream().mapToDouble(value).toArray(), of.needed());
  }

  /** The errors of people and of models are independent: their squares add up. */
  private Measure overAi(Measure aiAlone) {
    if (models.byItem().isEmpty()) {
      return new Measure(Optional.empty(), Optional.empty(), units.size(), of.needed());
    }
    Measure people =
        over(unit ->
            unit.withAi().stream()
                .mapToDouble(one -> one.share() - models.byItem().getOrDefault(one.item(), 0.0))
                .average()
                .orElseThrow());
    Optional<Double> error =
        people.error().flatMap(own -> aiAlone.error().map(other -> Math.hypot(own, other)));
    return new Measure(people.value(), error, people.from(), people.needed());
  }
}
