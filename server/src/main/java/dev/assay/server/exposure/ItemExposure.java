// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.ModelRuns;
import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Brought;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.ModelAnswer.Earned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Makes figures of models' answers. */
public final class ItemExposure {
  private ItemExposure() {}

  /** What answers to one item show; empty when none of them has marks. */
  public static Optional<Exposure> of(Collection<ModelAnswer> answers) {
    List<ModelAnswer> counted = counted(answers);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    boolean probed = counted.stream().anyMatch(one -> earned(one).secure().isPresent());
    List<LocalDate> days = counted.stream().map(ModelAnswer::answeredOn).sorted().toList();
    return Optional.of(
        new Exposure(
            rate(counted, ItemExposure::works),
            probed ? Optional.of(rate(counted, ItemExposure::secure)) : Optional.empty(),
            rate(counted, ItemExposure::marks),
            days.getFirst(),
            days.getLast(),
            counted.stream().map(ModelAnswer::model).distinct().sorted().toList(),
            counted.getFirst().simulated(),
            brought(counted)));
  }

  /** Those that were not judged here, by day and name. */
  static List<Brought> brought(Collection<ModelAnswer> answers) {
    record Bringing(Optional<LocalDate> on, Optional<String> by) {}
    Map<Bringing, Long> counts =
        answers.stream()
            .flatMap(answer -> answer.brought().stream())
            .map(how ->
                new Bringing(how.at().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)), how.by()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> new Brought(one.getKey().by(), one.getKey().on(), one.getValue().intValue()))
        .sorted(
            Comparator.comparing((Brought one) -> one.on().orElse(LocalDate.EPOCH))
                .thenComparing(one -> one.by().orElse("")))
        .toList();
  }

  /** Those that have marks; of simulated and others, the others where there are any. */
  static List<ModelAnswer> counted(Collection<ModelAnswer> answers) {
    List<ModelAnswer> judged = answers.stream().filter(one -> one.earned().isPresent()).toList();
    List<ModelAnswer> real = judged.stream().filter(one -> !one.simulated()).toList();
    return real.isEmpty() ? judged : real;
  }

  /** How often, model by model, something is reached; of at least one answer. */
  static SolveRate rate(Collection<ModelAnswer> answers, ToDoubleFunction<ModelAnswer> share) {
    TreeMap<String, List<Double>> byModel =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    ModelAnswer::model,
                    TreeMap::new,
                    Collectors.mapping(share::applyAsDouble, Collectors.toList())));
    return SolveRate.of(byModel.values().stream().map(ModelRuns::of).toList()).orElseThrow();
  }

  static double works(ModelAnswer answer) {
    return earned(answer).works() ? 1 : 0;
  }

  private static double secure(ModelAnswer answer) {
    return earned(answer).worksAndIsSecure() ? 1 : 0;
  }

  static double marks(ModelAnswer answer) {
    return earned(answer).marks();
  }

  private static Earned earned(ModelAnswer answer) {
    return answer.earned().orElseThrow();
  }
}
