// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.decision.ExpectedList;
import dev.assay.psychometrics.decision.FurtherTesting;
import dev.assay.psychometrics.decision.Pool;
import dev.assay.psychometrics.decision.TieBands;
import dev.assay.psychometrics.decision.TopChances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A list and all that is known of it.
 *
 * @param candidates everybody, best first
 * @param cut that they were held against, if any
 * @param listed how many of them are on the list, from the first
 * @param amongBest how right the list is when the truly best of as many belong on it; empty when
 *     nobody is on it
 * @param aboveCut the same when those truly above the cut do
 * @param border where the list ends on the scale; empty when everybody or nobody is on it and there
 *     is no cut
 * @param further whom to test longer, by gain
 */
public record Decision(
    List<Candidate> candidates,
    OptionalDouble cut,
    int listed,
    Optional<ExpectedList> amongBest,
    Optional<ExpectedList> aboveCut,
    OptionalDouble border,
    List<FurtherTesting.Advice> further) {

  /** Gains below a hundredth of a right decision are not worth a candidate's time. */
  private static final double WORTHWHILE = 0.01;

  private static final int MOST_ADVISED = 5;

  public Decision {
    candidates = List.copyOf(candidates);
    further = List.copyOf(further);
  }

  /**
   * @param person by number, as in the file
   * @param aboveCut the chance to be above the cut; empty without one
   * @param amongBest the chance to be among the truly best of as many as are listed; 0 when nobody
   *     is
   * @param band of those whom the test cannot tell apart, from 1
   * @param open whether the decision could as well have been the other
   */
  public record Candidate(
      int person,
      Ability ability,
      OptionalDouble aboveCut,
      double amongBest,
      int band,
      boolean open) {}

  /**
   * @param extra minutes that some could be tested longer
   * @param testMinutes that everybody was
   * @param seed of the draws of abilities
   */
  public record Plan(double extra, double testMinutes, long seed) {}

  /**
   * The best {@code select}, or else everybody at the cut or above; one of them is given.
   *
   * @param pool the persons, together
   */
  public static Decision of(
      PersonTable persons, Pool pool, OptionalInt select, OptionalDouble cut, Plan plan) {
    List<Integer> order = pool.ranking();
    int listed =
        select.isPresent()
            ? select.getAsInt()
            : (int) order.stream().filter(p -> pool.mean(p) >= cut.orElseThrow()).count();
    Optional<TopChances> top =
        listed == 0 ? Optional.empty() : Optional.of(TopChances.of(pool, listed, plan.seed()));
    List<Integer> list = order.subList(0, listed);
    OptionalDouble border =
        select.isEmpty() ? cut : top.map(TopChances::border).orElseGet(OptionalDouble::empty);
    return new Decision(
        candidates(persons, pool, order, select.isPresent(), cut, top),
        cut,
        listed,
        top.map(t -> ExpectedList.ofTop(pool, list, t)),
        cut.isEmpty()
            ? Optional.empty()
            : top.map(t -> ExpectedList.ofCut(pool, list, cut.getAsDouble(), t)),
        border,
        border.isEmpty() ? List.of() : further(persons.abilities(), border.getAsDouble(), plan));
  }

  private static List<Candidate> candidates(
      PersonTable persons,
      Pool pool,
      List<Integer> order,
      boolean byPlaces,
      OptionalDouble cut,
      Optional<TopChances> top) {
    List<Integer> bands = TieBands.of(pool, order, TieBands.SURE);
    List<Candidate> candidates = new ArrayList<>();
    for (int rank = 0; rank < order.size(); rank++) {
      int person = order.get(rank);
      OptionalDouble above =
          cut.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(pool.above(person, cut.getAsDouble()));
      double best = top.map(t -> t.chances().get(person)).orElse(0.0);
      candidates.add(
          new Candidate(
              person,
              persons.abilities().get(person),
              above,
              best,
              bands.get(rank),
              TieBands.open(byPlaces ? best : above.orElse(best), TieBands.SURE)));
    }
    return candidates;
  }

  /** What the test said in a minute is taken from the errors it left: the prior is N(0, 1). */
  private static List<FurtherTesting.Advice> further(
      List<Ability> abilities, double border, Plan plan) {
    double learnt =
        abilities.stream()
            .mapToDouble(each -> 1 / (each.standardError() * each.standardError()) - 1)
            .sorted()
            .skip(abilities.size() / 2)
            .findFirst()
            .orElse(0);
    return learnt <= 0
        ? List.of()
        : new FurtherTesting(plan.extra(), learnt / plan.testMinutes())
            .advice(abilities, border, MOST_ADVISED, WORTHWHILE);
  }
}
