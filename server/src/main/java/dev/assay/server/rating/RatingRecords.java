// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.rating.RatingHistory.One;
import dev.assay.server.rating.RatingHistory.Round;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gave what, for those who answer for the result; never before it is settled. */
@Component
@Profile("web")
class RatingRecords {
  private final RatingTasks tasks;
  private final GivenRatings ratings;
  private final Bank bank;

  RatingRecords(RatingTasks tasks, GivenRatings ratings, Bank bank) {
    this.tasks = tasks;
    this.ratings = ratings;
    this.bank = bank;
  }

  @Transactional(readOnly = true)
  Optional<RatingHistory> of(UUID rating) {
    return tasks.find(rating).filter(task -> task.settled().isPresent()).map(this::history);
  }

  private RatingHistory history(RatingTask asked) {
    BankItem item = bank.required(asked.item());
    List<RatingTask> rounds = tasks.of(asked.answer());
    return new RatingHistory(
        asked.id(),
        item.manifest().title(),
        RatedTypes.document(item).rubric().criteria(),
        rounds.stream().filter(task -> task.settled().isPresent()).map(this::round).toList(),
        rounds.getLast().settled().isEmpty());
  }

  private Round round(RatingTask task) {
    RatingTask.Settled settled = task.settled().orElseThrow();
    return new Round(
        task.round(),
        task.reason(),
        settled.at(),
        settled.levels(),
        ratings.done(task.id()).stream()
            .map(one -> new One(one.name(), one.levels(), one.note(), one.done().orElseThrow()))
            .toList());
  }
}
