// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Posterior;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.AssembledForm.Shortfall;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses items for a blueprint. The same bank, figures of its items and blueprint give the same
 * form.
 *
 * <p>What must hold: the number of items of each type, a language that is wanted, no practice
 * items, no two enemies, the minutes, in which the 80th of 100 people is to be through. What is
 * made as good as possible within it: first the weights of the skills (the squared distance between
 * the items a skill has and its share of them), then information, half of it at the cut and half
 * over the people the test is for. Built greedily, scarcest types first, then improved by
 * exchanging one item at a time for another of its type until no exchange helps: with a hundred
 * items this takes some tenths of a second and, on small banks, is compared with trying everything
 * in a test.
 *
 * <p>Items can be avoided, because people have seen them: each is taken only where the weights of
 * the skills would suffer more without it than by a whole item.
 */
final class FormAssembly {
  /**
   * What it costs to choose an item that is to be avoided: more than any information, less than two
   * skills that are each a whole item off.
   */
  private static final double AVOIDED = 3;

  private final Blueprint blueprint;
  private final List<Candidate> candidates;
  private final List<Candidate> chosen = new ArrayList<>();
  private final Balance balance;

  private FormAssembly(
      Blueprint blueprint,
      double cut,
      Collection<BankEntry> bank,
      Adopted figures,
      Set<ItemHash> avoided) {
    this.blueprint = blueprint;
    this.balance = new Balance(blueprint);
    Posterior people = Posterior.of(blueprint.population());
    this.candidates =
        bank.stream()
            .filter(entry -> !entry.manifest().practice())
            .filter(entry -> entry.isIn(blueprint.languages()))
            .filter(entry -> blueprint.types().containsKey(entry.manifest().type()))
            .flatMap(entry ->
                blueprint.covering(entry.manifest().skill()).stream()
                    .map(skill ->
                        candidate(
                            figures.of(entry),
                            skill,
                            people,
                            cut,
                            avoided.contains(entry.hash()) ? AVOIDED : 0)))
            .sorted(Comparator.comparing(candidate -> candidate.entry().slug()))
            .toList();
  }

  static AssembledForm assemble(
      Blueprint blueprint, double cut, Collection<BankEntry> bank, Adopted figures) {
    return assemble(blueprint, cut, bank, figures, Set.of());
  }

  /** The same with as few as possible of the items that are to be avoided. */
  static AssembledForm assemble(
      Blueprint blueprint,
      double cut,
      Collection<BankEntry> bank,
      Adopted figures,
      Set<ItemHash> avoided) {
    FormAssembly assembly = new FormAssembly(blueprint, cut, bank, figures, avoided);
    assembly.fill();
    do {
      assembly.exchangeOne();
    } while (assembly.exchangeTwo());
    int leftOut = assembly.leaveOutWhatDoesNotFit();
    return new AssembledForm(assembly.ordered(), assembly.shortfalls(leftOut));
  }

  private static Candidate candidate(
      MeasuredItem item, String skill, Posterior people, double cut, double price) {
    ItemModel model = item.model();
    double gain = 0.5 * model.information(cut) + 0.5 * people.expected(model::information);
    return new Candidate(item.entry(), model, skill, gain - price);
  }

  private void fill() {
    List<String> scarcestFirst =
        blueprint.types().keySet().stream()
            .sorted(
                Comparator.comparingLong((String type) -> ofType(type).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String type : scarcestFirst) {
      for (int i = 0; i < blueprint.types().getOrDefault(type, 0); i++) {
        ofType(type)
            .filter(candidate -> fits(candidate, -1, -1))
            .min(Comparator.comparingDouble(candidate -> balance.costWith(candidate)))
            .ifPresent(best -> {
              chosen.add(best);
              balance.add(best);
            });
      }
    }
  }

  private Stream<Candidate> ofType(String type) {
    return candidates.stream().filter(candidate -> candidate.type().equals(type));
  }

  /** Exchanges single items while that helps. */
  private void exchangeOne() {
    boolean better = true;
    while (better) {
      better = false;
      for (int i = 0; i < chosen.size(); i++) {
        for (Candidate candidate : candidates) {
          better |= exchange(i, candidate);
        }
      }
    }
  }

  private boolean exchange(int i, Candidate by) {
    Candidate before = chosen.get(i);
    if (!by.type().equals(before.type())) {
      return false;
    }
    double cost = balance.cost();
    balance.exchange(before, by);
    if (balance.betterThan(cost) && fits(by, i, -1)) {
      chosen.set(i, by);
      return true;
    }
    balance.exchange(by, before);
    return false;
  }

  /** Exchanges the first two items that are better exchanged together; whether there were any. */
  private boolean exchangeTwo() {
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i + 1; j < chosen.size(); j++) {
        for (Candidate first : candidates) {
          if (first.type().equals(chosen.get(i).type()) && fits(first, i, j)) {
            Candidate before = chosen.get(i);
            double cost = balance.cost();
            balance.exchange(before, first);
            if (exchangeSecond(i, first, j, cost)) {
              return true;
            }
            balance.exchange(first, before);
          }
        }
      }
    }
    return false;
  }

  private boolean exchangeSecond(int i, Candidate first, int j, double cost) {
    Candidate before = chosen.get(j);
    for (Candidate second : candidates) {
      if (second.type().equals(before.type()) && second != first && !second.enemyOf(first)) {
        balance.exchange(before, second);
        if (balance.betterThan(cost) && fits(second, i, j)) {
          chosen.set(i, first);
          chosen.set(j, second);
          return true;
        }
        balance.exchange(second, before);
      }
    }
    return false;
  }

  /** Whether a candidate is neither chosen nor an enemy of one chosen, two places apart. */
  private boolean fits(Candidate candidate, int apart, int alsoApart) {
    for (int i = 0; i < chosen.size(); i++) {
      Candidate other = chosen.get(i);
      if (i != apart && i != alsoApart && (other == candidate || other.enemyOf(candidate))) {
        return false;
      }
    }
    return true;
  }

  private int leaveOutWhatDoesNotFit() {
    int leftOut = 0;
    while (!chosen.isEmpty() && !balance.fitsIntoTheMinutes()) {
      Candidate least =
          chosen.stream()
              .min(Comparator.comparingDouble(candidate -> candidate.gain() / candidate.minutes()))
              .orElseThrow();
      chosen.remove(least);
      balance.remove(least);
      leftOut++;
    }
    return leftOut;
  }

  /** Choice items first, then what takes longer; within a type the easiest first. */
  private List<BankEntry> ordered() {
    double typical = blueprint.population().mean();
    return chosen.stream()
        .sorted(
            Comparator.comparingDouble((Candidate one) -> averageMinutes(one.type()))
                .thenComparing(Candidate::type)
                .thenComparingDouble(one -> -one.model().expectedShare(typical))
                .thenComparing(one -> one.entry().slug()))
        .map(Candidate::entry)
        .toList();
  }

  private double averageMinutes(String type) {
    return chosen.stream()
        .filter(candidate -> candidate.type().equals(type))
        .mapToDouble(Candidate::minutes)
        .average()
        .orElse(0);
  }

  private List<Shortfall> shortfalls(int leftOut) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Map.Entry<String, Integer> type : blueprint.types().entrySet()) {
      int found = (int) chosen.stream().filter(c -> c.type().equals(type.getKey())).count();
      if (found < type.getValue()) {
        shortfalls.add(new Shortfall.FewItems(type.getKey(), type.getValue(), found));
      }
    }
    for (WeightedSkill skill : blueprint.skills()) {
      boolean asked = blueprint.share(skill) * blueprint.size() >= 0.5;
      if (asked && chosen.stream().noneMatch(c -> c.skill().equals(skill.skill()))) {
        shortfalls.add(new Shortfall.NoItem(skill.skill()));
      }
    }
    if (leftOut > 0) {
      shortfalls.add(new Shortfall.TooLong(leftOut));
    }
    return shortfalls;
  }
}
