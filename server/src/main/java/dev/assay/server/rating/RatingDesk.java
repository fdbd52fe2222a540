// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.rubric.Criterion;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.grading.AnswerUnrated;
import dev.assay.server.grading.RatedGrades;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.RatedType.Rated;
import dev.assay.server.rating.RatingTask.Settled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens tasks, takes ratings, and settles what enough people have rated. */
@Component
class RatingDesk {
  private final RatingTasks tasks;
  private final GivenRatings ratings;
  private final RatingRule rule;
  private final RatedTypes types;
  private final RatedGrades grades;
  private final Bank bank;

  RatingDesk(
      RatingTasks tasks,
      GivenRatings ratings,
      RatingRule rule,
      RatedTypes types,
      RatedGrades grades,
      Bank bank) {
    this.tasks = tasks;
    this.ratings = ratings;
    this.rule = rule;
    this.types = types;
    this.grades = grades;
    this.bank = bank;
  }

  /** What came of handing in a rating. */
  sealed interface Taken {
    /**
     * @param settled whether the answer has its marks now
     */
    record Kept(boolean settled) implements Taken {}

    /**
     * @param criteria that have no level yet, by id
     */
    record Incomplete(List<String> criteria) implements Taken {}

    /** Enough others have rated it, the caller has, or another answer counts by now. */
    record Gone() implements Taken {}
  }

  /**
   * In the transaction that grades; an answer that was rated before keeps what it was given. What a
   * model wrote stays unrated: raters' time and their agreement are about people.
   */
  @EventListener
  void on(AnswerUnrated unrated) {
    List<RatingTask> known = tasks.of(unrated.answer());
    Optional<RatingTask> rated =
        known.reversed().stream().filter(task -> task.settled().isPresent()).findFirst();
    if (known.isEmpty() && tasks.isOfPerson(unrated.answer())) {
      tasks.open(unrated.answer(), unrated.item(), unrated.found(), 1, "", Optional.empty());
    } else {
      rated.ifPresent(task -> write(task, task.settled().orElseThrow()));
    }
  }

  /** A task that this person may rate now. */
  @Transactional(readOnly = true)
  Optional<RatingTask> open(UUID id, TeamMember rater) {
    return tasks
        .find(id)
        .filter(task -> task.settled().isEmpty())
        .filter(task -> tasks.isCurrent(id) && !ratings.hasRated(task, rater.account()));
  }

  /** Keeps what a rater has so far; false when there is nothing to rate any more. */
  @Transactional
  boolean draft(UUID id, TeamMember rater, Map<String, Integer> levels, String note) {
    Optional<RatingTask> task = open(id, rater);
    task.ifPresent(
        found -> ratings.keep(id, rater.account(), possible(found, levels), note, false));
    return task.isPresent();
  }

  /** Hands a rating in, which then stays as it is. */
  @Transactional
  Taken finish(UUID id, TeamMember rater, Map<String, Integer> levels, String note) {
    tasks.find(id).ifPresent(tasks::lock);
    Optional<RatingTask> task = open(id, rater);
    if (task.isEmpty()) {
      return new Taken.Gone();
    }
    Map<String, Integer> possible = possible(task.get(), levels);
    List<String> missing =
        criteria(task.get()).stream()
            .map(Criterion::id)
            .filter(criterion -> !possible.containsKey(criterion))
            .toList();
    if (!missing.isEmpty()) {
      return new Taken.Incomplete(missing);
    }
    ratings.keep(id, rater.account(), possible, note, true);
    return new Taken.Kept(settle(task.get(), ratersOf(task.get())));
  }

  /**
   * Has an answer rated once more; what it has counts until the new rating is settled.
   *
   * @return the new task, or the one that is under way; empty when another answer counts by now
   */
  @Transactional
  Optional<UUID> again(UUID rating, String reason, TeamMember by) {
    Optional<RatingTask> known = tasks.find(rating);
    known.ifPresent(tasks::lock);
    return known.filter(_ -> tasks.isCurrent(rating)).map(task -> nextRound(task, reason, by));
  }

  private UUID nextRound(RatingTask task, String reason, TeamMember by) {
    RatingTask last = tasks.of(task.answer()).getLast();
    return last.settled().isEmpty()
        ? last.id()
        : tasks.open(
            task.answer(),
            task.item(),
            task.found(),
            last.round() + 1,
            reason,
            Optional.of(by.account()));
  }

  /** Says how many people rate an answer; what fewer have rated by now may be settled by it. */
  @Transactional
  void rule(int raters, TeamMember by) {
    rule.set(raters, by.account());
    settleBegun();
  }

  /**
   * Says it of one test; what holds for all holds for it again when empty.
   *
   * @return false when there is no such test
   */
  @Transactional
  boolean rule(UUID test, OptionalInt raters, TeamMember by) {
    boolean known = rule.set(test, raters, by.account());
    settleBegun();
    return known;
  }

  private void settleBegun() {
    for (RatingTask task : tasks.begun()) {
      tasks.lock(task);
      if (tasks.isCurrent(task.id())) {
        settle(task, ratersOf(task));
      }
    }
  }

  private int ratersOf(RatingTask task) {
    return rule.ratersOf(task.answer().attempt());
  }

  private boolean settle(RatingTask task, int raters) {
    List<GivenRating> done = ratings.done(task.id());
    Optional<Map<String, Double>> levels =
        Combination.of(done.stream().map(GivenRating::levels).toList(), raters);
    levels.ifPresent(found -> {
      tasks.settle(task.id(), found, done.size());
      write(task, tasks.find(task.id()).flatMap(RatingTask::settled).orElseThrow());
    });
    return levels.isPresent();
  }

  private void write(RatingTask task, Settled settled) {
    BankItem item = bank.required(task.item());
    Marks marks =
        types
            .of(item)
            .marks(
                RatedTypes.document(item),
                task.found(),
                new Rated(task.id(), settled.levels(), settled.raters()));
    grades.settle(task.answer(), marks, item.manifest().category(marks.share()));
  }

  /** Levels that the rubric has; others are left out. */
  private Map<String, Integer> possible(RatingTask task, Map<String, Integer> levels) {
    Map<String, Integer> possible = new TreeMap<>();
    for (Criterion criterion : criteria(task)) {
      Integer level = levels.get(criterion.id());
      if (level != null && level >= 0 && level <= criterion.highest()) {
        possible.put(criterion.id(), level);
      }
    }
    return possible;
  }

  private List<Criterion> criteria(RatingTask task) {
    return RatedTypes.document(bank.required(task.item())).rubric().criteria();
  }
}
