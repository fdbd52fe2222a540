// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.items.rubric.Criterion;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raters try their eye on the rated examples of an item: they rate one blind, then see what its
 * author gives and why. Kept apart from ratings, and as often as one likes.
 */
@Component
@Profile("web")
class RaterTraining {
  private final RaterExercises exercises;
  private final Bank bank;

  RaterTraining(RaterExercises exercises, Bank bank) {
    this.exercises = exercises;
    this.bank = bank;
  }

  /**
   * How far a rater has come with an item.
   *
   * @param order the numbers of its examples in this rater's order, which tells nothing of them
   * @param done what the rater gave so far, by the number of the example
   */
  record Progress(
      BankItem item,
      RatedDocument document,
      List<Integer> order,
      Map<Integer, Map<String, Integer>> done) {

    /** The first example that is not rated yet; empty when all are. */
    Optional<Integer> next() {
      return order.stream().filter(number -> !done.containsKey(number)).findFirst();
    }

    /** An example by its number, from 1; empty when there is none. */
    Optional<RatedExample> example(int number) {
      return number >= 1 && number <= order.size()
          ? Optional.of(document.examples().get(number - 1))
          : Optional.empty();
    }

    /** How often the rater and the author give the same level, over all that is done. */
    int same() {
      return count(0);
    }

    /** How often they are one level apart. */
    int near() {
      return count(1);
    }

    /** How many levels were given in all. */
    int given() {
      return done.size() * document.rubric().criteria().size();
    }

    private int count(int apart) {
      int count = 0;
      for (Map.Entry<Integer, Map<String, Integer>> one : done.entrySet()) {
        Map<String, Integer> author = document.examples().get(one.getKey() - 1).levels();
        for (Criterion criterion : document.rubric().criteria()) {
          int own = one.getValue().getOrDefault(criterion.id(), 0);
          if (Math.abs(own - author.getOrDefault(criterion.id(), 0)) == apart) {
            count++;
          }
        }
      }
      return count;
    }
  }

  /** Empty when the organisation has no such item, or one without rated examples. */
  @Transactional(readOnly = true)
  Optional<Progress> of(ItemHash item, TeamMember rater) {
    return bank.find(item)
        .filter(found -> found.document() instanceof RatedDocument)
        .filter(found -> !RatedTypes.document(found).examples().isEmpty())
        .map(found -> progress(found, rater));
  }

  private Progress progress(BankItem item, TeamMember rater) {
    RatedDocument document = RatedTypes.document(item);
    List<Integer> order =
        new ArrayList<>(IntStream.rangeClosed(1, document.examples().size()).boxed().toList());
    Collections.shuffle(
        order, new Random(31L * rater.account().hashCode() + item.hash().hex().hashCode()));
    return new Progress(
        item, document, List.copyOf(order), exercises.of(item.hash(), rater.account()));
  }

  /**
   * Keeps what a rater gives an example, over what was given before.
   *
   * @return criteria without a level of the rubric, by id: nothing is kept then
   */
  @Transactional
  List<String> rate(Progress progress, int number, TeamMember rater, Map<String, Integer> levels) {
    Map<String, Integer> possible = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (Criterion criterion : progress.document().rubric().criteria()) {
      int level = levels.getOrDefault(criterion.id(), -1);
      if (level < 0 || level > criterion.highest()) {
        missing.add(criterion.id());
      } else {
        possible.put(criterion.id(), level);
      }
    }
    if (missing.isEmpty()) {
      exercises.keep(progress.item().hash(), number, rater.account(), possible);
    }
    return missing;
  }

  /** Whether somebody has neither rated an answer to the item nor tried the eye on an example. */
  @Transactional(readOnly = true)
  boolean isSuggested(ItemHash item, TeamMember rater) {
    return exercises.knowsNothingOf(item, rater.account());
  }
}
